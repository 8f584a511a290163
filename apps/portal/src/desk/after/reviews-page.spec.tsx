import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { atPage } from '../../../test/at-page';
import { onStage } from '../../../test/gateway-stage';
import { allRead, names, now, tell } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';

const stage = onStage(loadPhrases);
const why = '自己参与决定的事不能自己复核，请换别人。';
const may = { mayDecide: true, mayNot: null };
const mayNot = { mayDecide: false, mayNot: { code: 'review-own-decision', message: why } };
const unknown = { mayDecide: null, mayNot: null };
const open = { id: 'v2', round: 2, cause: 'ASKED', askedAt: now, words: '还是没修好', version: 5, closedAt: null, decided: null };
const first = { ...open, id: 'v1', round: 1, words: '没修好', decided: { outcome: 'HANDLED_WRONGLY', reasons: '泵没有换。', at: now, by: { id: 'p', name: '方敏' } }, ...unknown };
const reviewed = (reviews: readonly object[]) => ({
  appeal: {
    id: 'a1', number: 'QH-1', title: '没有热水', body: '', status: 'ANSWERED', round: 2, version: 4, filedAt: now, grade: { id: 'g', names: names('一般') }, department: null,
    sender: { mode: 'ANONYMOUS', person: null, unit: null, coSigners: [] }, coSigning: null, replies: [], orders: [], clocks: [], timeline: [], reviews,
  },
});
const none = { reviews: { total: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } };

/** The list beside it does not hold it: it has not come, could not be read, or holds others. */
const lists = ['on its way', 'lost', 'of others'] as const;
let giveUp = (): void => undefined;
const show = async (list: (typeof lists)[number], reviews: readonly object[], path = '/reviews/QH-1'): Promise<void> => {
  stage.reads = { ReadReviewed: reviewed(reviews), ReadReviews: list === 'lost' ? { fault: 'UNAVAILABLE' } : none };
  const answer = jest.mocked(fetch).getMockImplementation();
  if (list === 'on its way') {
    jest.mocked(fetch).mockImplementation((url, init) => (String(init?.body).includes('query ReadReviews(') ? new Promise((_, reject) => (giveUp = () => reject(new Error('left')))) : answer!(url, init)));
  }
  await atPage(path, 'LEADER');
  if (list !== 'on its way') await allRead();
  await screen.findByRole('heading', { name: '没有热水' });
};
const said = () => [screen.queryByRole('button', { name: '定下' }) !== null, screen.queryByText(why) !== null, screen.queryByText(/这件您不能复核/) !== null];

afterEach(() => giveUp());

describe('N-05 whether a review is theirs to decide', () => {
  it.each(lists)('is what the service says, where the list is %s', async (list) => {
    await show(list, [first, { ...open, ...may }]);
    expect(said()).toEqual([true, false, false]);
  });

  it.each(lists)('is denied with the reason that the service gives, where the list is %s', async (list) => {
    await show(list, [first, { ...open, ...mayNot }]);
    expect(said()).toEqual([false, true, true]);
  });

  it.each(lists)('is not denied while it is not known, where the list is %s', async (list) => {
    await show(list, [first, { ...open, ...unknown }]);
    expect(said()).toEqual([true, false, false]);
  });

  it('is offered beside the reviews that ended too, where a later round has an open one', async () => {
    await show('of others', [first, { ...open, ...may }], '/reviews/QH-1?show=ended');
    expect(said()).toEqual([true, false, false]);
  });

  it('is no question where nobody decides it any more', async () => {
    await show('of others', [first, { ...open, closedAt: now, ...mayNot }]);
    expect(said()).toEqual([false, false, false]);
  });
});

describe('T-10 a review that somebody writes about', () => {
  const mine = { ...open, ...may };
  const row = (number: string) => ({ cursor: number, node: { ...mine, id: `v ${number}`, appealId: 'a1', number, appeal: null } });
  const listed = (...numbers: string[]) => ({ reviews: { total: numbers.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: numbers.map(row) } });
  const reasons = () => screen.queryByLabelText(/理由/);

  beforeEach(() => jest.spyOn(globalThis, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList));
  afterEach(() => jest.restoreAllMocks());

  it('stays before them when it leaves the list, with what they wrote; by whom and how it was decided is said', async () => {
    stage.reads = { ReadReviewed: reviewed([mine]), ReadReviews: listed('QH-1') };
    await atPage('/reviews', 'LEADER');
    fireEvent.focus(await screen.findByLabelText(/理由/));
    fireEvent.change(screen.getByLabelText(/理由/), { target: { value: '泵换过了' } });
    stage.reads = { ReadReviewed: reviewed([{ ...mine, ...unknown, decided: { outcome: 'UPHELD', reasons: '属实。', at: now, by: { id: 'p', name: '司徒明' } } }]), ReadReviews: listed() };
    stage.answers = [{ __typename: 'Refusal', code: 'review-decided', message: '已经复核过了。', field: null }];
    await userEvent.click(screen.getByLabelText('维持'));
    await userEvent.click(screen.getByRole('button', { name: '定下' }));
    expect(await screen.findByRole('region', { name: '您写了没交上的' })).toHaveTextContent('泵换过了');
    expect([reasons(), screen.getByRole('heading', { name: '没有热水' }).tagName, screen.getByText(/司徒明/).tagName]).toEqual([null, 'H1', 'B']);
  });

  it('is not said to be settled where it is only not theirs: that was not known while they wrote', async () => {
    stage.reads = { ReadReviewed: reviewed([{ ...open, ...unknown }]), ReadReviews: listed() };
    await atPage('/reviews/QH-1', 'LEADER');
    fireEvent.change(await screen.findByLabelText(/理由/), { target: { value: '泵换过了' } });
    stage.reads = { ReadReviewed: reviewed([{ ...open, ...mayNot }]), ReadReviews: listed() };
    stage.answers = [{ __typename: 'Refusal', code: 'own-appeal', message: why, field: null }];
    await userEvent.click(screen.getByLabelText('维持'));
    await userEvent.click(screen.getByRole('button', { name: '定下' }));
    const unsent = await screen.findByRole('region', { name: '您写了没交上的' });
    expect(unsent).toHaveTextContent('泵换过了');
    expect(unsent).not.toHaveTextContent('了结');
    expect(screen.getByText(why)).toBeInTheDocument();
  });

  it('is decided, not unsent, where what they wrote arrived and its answer alone was lost', async () => {
    stage.reads = { ReadReviewed: reviewed([mine]), ReadReviews: listed('QH-1') };
    await atPage('/reviews/QH-1', 'LEADER');
    fireEvent.change(await screen.findByLabelText(/理由/), { target: { value: '泵换过了 ' } });
    stage.answers = [new Error('lost')];
    await userEvent.click(screen.getByLabelText('维持'));
    await userEvent.click(screen.getByRole('button', { name: '定下' }));
    await screen.findByRole('alert');
    stage.reads = { ReadReviewed: reviewed([{ ...mine, ...unknown, decided: { outcome: 'UPHELD', reasons: '泵换过了', at: now, by: { id: 'p', name: '司徒明' } } }]), ReadReviews: listed() };
    await tell('AnsweredChanged', { appealChanged: { id: 'a1' } });
    expect(await screen.findByText(/司徒明/)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: '您写了没交上的' })).toBeNull();
  });

  it('takes the focus with what they wrote where it comes in the place of the form, and not from who only opens the page', async () => {
    sessionStorage.setItem('huiyin.draft.review.v2', JSON.stringify({ reasons: '泵换过了' }));
    stage.reads = { ReadReviewed: reviewed([{ ...open, ...mayNot }]), ReadReviews: listed('QH-1') };
    await atPage('/reviews', 'LEADER');
    await screen.findByRole('region', { name: '您写了没交上的' });
    expect(document.body).toHaveFocus();
    cleanup();
    stage.reads = { ReadReviewed: reviewed([mine]), ReadReviews: listed('QH-1') };
    await atPage('/reviews', 'LEADER');
    const field = await screen.findByLabelText(/理由/);
    act(() => field.focus());
    stage.reads = { ReadReviewed: reviewed([{ ...open, ...mayNot }]), ReadReviews: listed('QH-1') };
    await tell('AnsweredChanged', { appealChanged: { id: 'a1' } });
    expect(await screen.findByRole('region', { name: '您写了没交上的' })).toHaveFocus();
  });
});
