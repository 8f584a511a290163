import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage } from '../../../test/gateway-stage';
import { names, now, onDesk, tell, whoMay } from '../../../test/on-desk';
import type { IdeaFragment } from '../../generated/desk';
import { loadPhrases } from '../phrases';
import { SuggestionsPage } from './suggestions-page';

const stage = onStage(loadPhrases);
const idea = (id: string, title: string): IdeaFragment => ({
  id, title, text: `${title}的做法。`, state: 'RAISED', raisedAt: now, reviewers: 2, scored: 0, class: { id: 'technique', names: names('技术革新') },
  raisedBy: null, result: null, sheets: [], declined: null, implemented: null, appeal: null, award: null,
});
const [ledger, lamp] = [idea('s1', '电子台账'), idea('s2', '矿灯充电柜')];
const listed = (...ideas: IdeaFragment[]) => ({
  suggestions: {
    total: ideas.length, counts: { raised: ideas.length, adopted: 0, toDecline: 0, declined: 0, implemented: 0 },
    pageInfo: { hasNextPage: false, endCursor: null }, edges: ideas.map((node) => ({ node })),
  },
});
const stands = (...ideas: IdeaFragment[]): void => {
  const known = new Map([ledger, lamp].map((one) => [one.id, one]));
  stage.reads = {
    ReadWhoMay: whoMay({ suggestions: { decidedBy: ['LEADER'] } }), ReadFunds: { funds: [], policy: null },
    ReadIdeas: listed(...ideas), ReadIdea: ({ id }) => ({ suggestion: known.get(String(id)) ?? null }),
  };
};
const pane = () => screen.getByRole('main');

beforeEach(() => void jest.spyOn(globalThis, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList));
afterEach(() => jest.restoreAllMocks());

describe('T-10 the suggestion that somebody turned to', () => {
  it('is the first of the list until they chose one, and stays when it leaves the list', async () => {
    stands(ledger, lamp);
    onDesk(<SuggestionsPage />, ['LEADER'], '/ideas?state=RAISED');
    expect(await screen.findByText('电子台账的做法。')).toBeInTheDocument();
    await userEvent.click(pane());
    stage.reads = { ...stage.reads, ReadIdeas: listed(lamp) };
    await tell('QueueChanged', { queueChanged: { appealId: 'a' } });
    await waitFor(() => expect(screen.queryByRole('button', { name: /电子台账/ })).toBeNull());
    expect(within(pane()).getByText('电子台账的做法。')).toBeInTheDocument();
  });

  it('is the one that a link names, though the list has not come to it', async () => {
    stands(ledger);
    onDesk(<SuggestionsPage />, ['LEADER'], '/ideas?of=s2');
    expect(await screen.findByText('矿灯充电柜的做法。')).toBeInTheDocument();
    expect(screen.queryByText('电子台账的做法。')).toBeNull();
  });

  it('is none where a link names what is not to be had', async () => {
    stands(ledger);
    onDesk(<SuggestionsPage />, ['LEADER'], '/ideas?of=s9');
    expect(await screen.findByRole('heading', { name: '这里没有您能看的内容' })).toBeInTheDocument();
    expect(screen.queryByText('电子台账的做法。')).toBeNull();
  });

  it('is not passed over in silence where it could not be read: that is said, and it is asked for again', async () => {
    stands(ledger);
    stage.reads = { ...stage.reads, ReadIdea: { fault: 'UNAVAILABLE' } };
    onDesk(<SuggestionsPage />, ['LEADER'], '/ideas?of=s2');
    const again = await screen.findByRole('button', { name: '再试一次' });
    stands(ledger);
    await userEvent.click(again);
    expect(await screen.findByText('矿灯充电柜的做法。')).toBeInTheDocument();
  });
});
