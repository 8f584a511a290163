import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BlindIdeaFragment } from '../../generated/desk';
import { onStage, refused } from '../../../test/gateway-stage';
import { names, onDesk } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { ScoringPage } from './scoring-page';

const stage = onStage(loadPhrases);
const idea = (id: string, title: string): BlindIdeaFragment => ({
  id, title, text: '交接班改用电子台账。', scale: 10, state: 'RAISED', class: { id: 'technique', names: names('技术革新') }, mine: null, result: null, others: [],
  criteria: [{ id: 'effect', names: names('效果'), weight: 3 }, { id: 'new', names: names('创新'), weight: 1 }],
});
const [first, second] = [idea('s1', '电子台账'), idea('s2', '水沟盖板')];
const page = (...ideas: BlindIdeaFragment[]) => ({ blindSuggestions: { total: ideas.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: ideas.map((node) => ({ node })) } });

const show = async (...ideas: BlindIdeaFragment[]) => {
  stage.reads = { ReadToScore: ({ scored }) => page(...(scored ? [{ ...first, mine: { at: '2026-11-24T01:00:00.000Z', words: null, scores: [{ criterion: 'effect', score: 8 }] } }] : ideas)) };
  onDesk(<ScoringPage />, ['REVIEWER'], '/ideas');
  await waitFor(() => expect(screen.queryByText('电子台账') ?? screen.queryByText('没有要评的建议。')).toBeInTheDocument());
};
const score = (name: RegExp) => screen.getByLabelText(name);
const send = () => userEvent.click(screen.getByRole('button', { name: /^交评分/ }));

describe('T-10 scoring blind', () => {
  it('gives every criterion its score, says what it comes to and that it stands, and goes on to the next', async () => {
    stage.answers = [{ __typename: 'BlindSuggestion', id: 's1', state: 'RAISED' }];
    await show(first, second);
    expect([screen.getByText(/您看不到是谁提的/), screen.getByText(/交了不能改/)]).toHaveLength(2);
    await userEvent.type(score(/^效果/), '8');
    await send();
    expect(screen.getByRole('alert')).toHaveTextContent('每一项都要打分，从 0 到 10。');
    expect([score(/^创新/), stage.commands]).toEqual([document.activeElement, []]);
    await userEvent.type(score(/^创新/), '4');
    expect(screen.getByText('合计 70 分（满分 100）')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('说明，可以不写'), '值得推广');
    stage.reads = { ReadToScore: page(second) };
    await send();
    expect(await screen.findByText('评分已交')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([
      { act: 'scoreSuggestion', input: { suggestionId: 's1', scores: [{ criterion: 'effect', score: 8 }, { criterion: 'new', score: 4 }], words: '值得推广', commandId: expect.any(String) as unknown } },
    ]);
    expect(await screen.findByRole('heading', { name: '水沟盖板' })).toBeInTheDocument();
    expect([screen.getByRole('main'), score(/^效果/).getAttribute('value'), sessionStorage.length]).toEqual([document.activeElement, '', 0]);
  });

  it('refused, it says why and keeps the sheet; Ctrl Enter sends it too', async () => {
    stage.answers = [refused('您已经评过这件。')];
    await show(first);
    await userEvent.type(score(/^效果/), '8');
    await userEvent.type(score(/^创新/), '0{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('alert')).toHaveTextContent('您已经评过这件。');
    expect(stage.commands).toHaveLength(1);
    expect([score(/^效果/), score(/^创新/)].map((field) => field.getAttribute('value'))).toEqual(['8', '0']);
  });

  it('says that what it shows is old, where the rest could not be read after a score', async () => {
    stage.answers = [{ __typename: 'BlindSuggestion', id: 's1', state: 'RAISED' }];
    await show(first, second);
    await userEvent.type(score(/^效果/), '8');
    await userEvent.type(score(/^创新/), '4');
    stage.reads = { ReadToScore: () => { throw new TypeError('no way to the gateway'); } };
    await send();
    expect(await screen.findByText('没取到。写过的都还在。')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '电子台账' })).toBeInTheDocument();
    stage.reads = { ReadToScore: page(second) };
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByRole('heading', { name: '水沟盖板' })).toBeInTheDocument();
    expect(screen.queryByText('没取到。写过的都还在。')).toBeNull();
  });

  it('shows what one gave before, and the next by a button', async () => {
    await show(first, second);
    await userEvent.click(screen.getByRole('button', { name: /^先看下一件/ }));
    expect(screen.getByRole('heading', { name: '水沟盖板' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^评过/ }));
    expect(await screen.findByText('效果 8')).toBeInTheDocument();
  });

  it('gives away what waits and what was given before, each list as it is shown', async () => {
    let printed: (string | null)[] = [];
    window.print = () => {
      printed = [...document.querySelectorAll('.print-sheet tr')].map(({ textContent }) => textContent);
      window.dispatchEvent(new Event('afterprint'));
    };
    const print = (list: string) => userEvent.click(within(screen.getByRole('group', { name: `${list}：导出和打印` })).getByRole('button', { name: '打印' }));
    await show(first, second);
    await print('待评');
    await waitFor(() => expect(printed).toEqual(['题目类别评分项每项满分', '电子台账技术革新效果 · 创新10', '水沟盖板技术革新效果 · 创新10']));
    await userEvent.click(screen.getByRole('button', { name: /^评过/ }));
    await screen.findByText('效果 8');
    await print('评过');
    await waitFor(() => expect(printed.slice(1)).toEqual([expect.stringMatching(/^电子台账技术革新.*效果 8/)]));
    expect(screen.queryByRole('group', { name: '待评：导出和打印' })).toBeNull();
  });

  it('says so where nothing waits', async () => {
    await show();
    expect(screen.getByText('有新的会出现在这里。')).toBeInTheDocument();
  });
});
