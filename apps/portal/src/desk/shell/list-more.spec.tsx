import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { atPage } from '../../../test/at-page';
import { onStage } from '../../../test/gateway-stage';
import { names, now, tell, whoMay } from '../../../test/on-desk';
import type { Role } from '../../generated/desk';
import type { Next } from '../client/pages';
import { loadPhrases } from '../phrases';
import { ListMore } from './list-more';

// jsdom measures nothing: a list draws all its rows, not those in view.
jest.mock('virtua', () => ({ Virtualizer: ({ children }: { children: unknown }) => children }));

const stage = onStage(loadPhrases);
const unit = { id: 'u', names: names('后勤服务中心') };
const grade = { id: 'g', names: names('一般') };
const appeal = (id: string) => ({ id: `a${id}`, number: id, title: `没有热水 ${id}`, body: '', grade, department: unit, sender: { mode: 'NAMED' }, clocks: [], orders: [] });
const idea = (id: string) => ({ id, title: `电子台账 ${id}`, text: '', class: { id: 'c', names: names('技术革新') }, state: 'RAISED' });
const entry = (id: string) => ({
  id, rule: `超期未办 ${id}`, points: -2, against: 'UNIT_HEAD', person: { id: 'p', name: '任师傅' }, unit, at: now, happenedAt: now, balanceBefore: 0, balanceAfter: -2, state: 'ENTERED',
  evidence: { text: '', words: null, by: null, orderNumber: null, appealNumber: null, dueAt: null }, plea: null, reversed: null, appealUntil: now, mayAppeal: true, mayDecide: false,
});

interface List {
  path: string;
  role: Role;
  query: string;
  field: string;
  row: (id: string) => object;
  /** What the first page says besides. */
  besides?: object;
  /** How its rows are counted. */
  counted?: string;
}
const lists: readonly List[] = [
  { path: '/points', role: 'DEPARTMENT_HEAD', query: 'ReadOwnPoints', field: 'ownPoints', row: entry, besides: { balance: -4, units: [] }, counted: '条' },
  { path: '/points?show=all', role: 'LEADER', query: 'ReadPoints', field: 'points', row: entry, counted: '条' },
  { path: '/lead', role: 'LEADER', query: 'ReadEscalations', field: 'escalations', row: (id) => ({ id, kind: 'PLAN', label: '整改方案', dueAt: now, open: true, appeal: appeal(id), step: { level: 1, at: now, nextAt: null, actions: [] } }) },
  { path: '/orders', role: 'HANDLER', query: 'ReadOrders', field: 'orders', row: (id) => ({ id, number: id, state: 'ACCEPTED', person: null, appeal: appeal(id), clocks: [] }) },
  { path: '/callbacks', role: 'OFFICER', query: 'ReadCallBacks', field: 'callBacks', row: (id) => ({ appealId: id, number: id, round: 1, state: 'OPEN', answeredAt: now, attempts: 0, attemptsMost: 3, askedAt: null, appeal: appeal(id) }) },
  { path: '/reviews', role: 'LEADER', query: 'ReadReviews', field: 'reviews', row: (id) => ({ id, appealId: id, number: id, round: 1, cause: 'DISSATISFIED', askedAt: now, closedAt: null, decided: null, appeal: appeal(id) }) },
  {
    path: '/ideas', role: 'LEADER', query: 'ReadIdeas', field: 'suggestions',
    row: (id) => ({ ...idea(id), raisedAt: now, raisedBy: null, reviewers: 2, scored: 0, result: null, sheets: [], declined: null, implemented: null, appeal: null, award: null }),
    besides: { counts: { raised: 2, adopted: 0, toDecline: 0, declined: 0, implemented: 0 } },
  },
  { path: '/ideas?show=scored', role: 'REVIEWER', query: 'ReadToScore', field: 'blindSuggestions', row: (id) => ({ ...idea(id), criteria: [], scale: 10, mine: null, result: null, others: [] }) },
];

/** Two rows on two pages; `fails` is asked before each. */
const keeps = ({ query, field, row, besides }: List, fails: (after: unknown) => boolean = () => false) => {
  const page = (after: unknown) => {
    if (fails(after)) throw new TypeError('no way to the gateway');
    const id = after ? 'QL-2' : 'QL-1';
    return { [field]: { ...besides, total: 2, pageInfo: { hasNextPage: !after, endCursor: id }, edges: [{ node: row(id) }] } };
  };
  stage.reads = {
    ReadWhoMay: whoMay({ calledBackBy: ['OFFICER'], reviewedBy: ['LEADER'], suggestions: { decidedBy: ['LEADER'] } }), ReadAnswered: { appeal: null }, ReadReviewed: { appeal: null }, ReadFunds: { funds: [], policy: null },
    [query]: ({ after }: Record<string, unknown>) => page(after),
  };
};
const list = () => document.querySelector<HTMLElement>('ul:not([role]), [role=listbox]') ?? document.body;
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe.each(lists)('N-05 the list at $path', (one) => {
  const counted = one.counted ?? '件';

  it('goes on after its first page, to its end, and says so', async () => {
    keeps(one);
    await atPage(one.path, one.role);
    expect((await screen.findAllByText(/QL-1/)).length).toBeGreaterThan(0);
    expect(screen.queryByText(/QL-2/)).toBeNull();
    await press(`还有 1 ${counted}，接着取`);
    await waitFor(() => expect(within(list()).getAllByText(/QL-2/).length).toBeGreaterThan(0));
    expect(within(list()).getAllByText(/QL-1/).length).toBeGreaterThan(0);
    expect(await screen.findByText(`就这些，共 2 ${counted}。`)).toHaveFocus();
  });

  it('says where more did not come, keeps what it has, and asks again', async () => {
    let down = true;
    keeps(one, (after) => Boolean(after) && down);
    await atPage(one.path, one.role);
    await press(`还有 1 ${counted}，接着取`);
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(within(list()).getAllByText(/QL-1/).length).toBeGreaterThan(0);
    down = false;
    await press('再试一次');
    expect(await screen.findByText(`就这些，共 2 ${counted}。`)).toBeInTheDocument();
  });
});

// Whoever scores hears of no changes: what is scored stands still until it is.
describe.each(lists.filter(({ role }) => role !== 'REVIEWER'))('N-05 the list at $path that could not be read again', (one) => {
  it('says so above what it has, with one act, until it could', async () => {
    let down = false;
    keeps(one, () => down);
    await atPage(one.path, one.role);
    await screen.findAllByText(/QL-1/);
    down = true;
    await tell('QueueChanged', { queueChanged: { appealId: 'aQL-1' } });
    expect(await screen.findByText('没取到。写过的都还在。')).toBeInTheDocument();
    expect(within(list()).getAllByText(/QL-1/).length).toBeGreaterThan(0);
    down = false;
    await press('再试一次');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(within(list()).getAllByText(/QL-1/).length).toBeGreaterThan(0);
  });
});

describe('N-05 what is under the rows', () => {
  it('leaves the focus to who went elsewhere while the last rows were on their way', async () => {
    const drawn = (next: Next) => (
      <>
        <textarea aria-label="答复" />
        <ListMore pages={{ items: [1], total: 2, next, more: () => undefined }} />
      </>
    );
    await loadPhrases('zh-CN');
    const { rerender } = render(drawn('there'));
    await userEvent.click(screen.getByRole('button'));
    rerender(drawn('reading'));
    await userEvent.click(screen.getByLabelText('答复'));
    rerender(drawn('end'));
    expect(screen.getByLabelText('答复')).toHaveFocus();
  });
});

describe('N-06 N-05 points further back', () => {
  it('are theirs too who have no office any more', async () => {
    keeps(lists[0]!);
    await atPage('/points', 'SENDER');
    expect(await screen.findByText(/超期未办 QL-1/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '申辩' })).toBeInTheDocument();
  });

  it('can be appealed against as the newest can', async () => {
    keeps(lists[0]!);
    stage.answers = [{ __typename: 'PointEntry', ...entry('QL-2'), state: 'APPEALED' }];
    await atPage('/points', 'DEPARTMENT_HEAD');
    await press('还有 1 条，接着取');
    const card = (await screen.findByText(/超期未办 QL-2/)).closest('li');
    await userEvent.click(within(card!).getByRole('button', { name: '申辩' }));
    await userEvent.type(screen.getByLabelText('您的理由'), '配件在路上');
    await press('交申辩');
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'appealPoints', input: { entryId: 'QL-2', words: '配件在路上' } }]));
  });
});
