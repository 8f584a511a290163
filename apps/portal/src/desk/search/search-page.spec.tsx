import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { names, now, onDesk } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { SearchPage } from './search-page';

const stage = onStage(loadPhrases);
const row = (n: number) => ({
  id: `a${n}`, number: `QL-${n}`, title: `热水 ${n}`, status: 'FILED', channelLabel: '扫码', placeName: null, filedAt: now, category: { id: 'c', names: names('后勤') },
  grade: { id: 'g', names: names('一般') }, sender: { mode: 'NAMED' }, department: null, holder: null, nextClock: null,
});
const page = (from: number, to: number, total: number) => ({
  searchAppeals: {
    __typename: 'AppealConnection', total, pageInfo: { hasNextPage: to < total, endCursor: `after ${to}` },
    edges: Array.from({ length: to - from + 1 }, (_, n) => ({ node: row(from + n) })),
  },
});
const search = () => onDesk(<SearchPage />, ['OFFICER'], '/appeals?q=热水');
const links = () => screen.getAllByRole('link', { name: /^热水/ });

describe('search goes on', () => {
  it('after its first hundred, to an end that is said', async () => {
    stage.reads = { SearchAppeals: ({ text, first, after }) => (text === '热水' && first === 100 && after === 'after 100' ? page(101, 130, 130) : page(1, 100, 130)) };
    search();
    await userEvent.click(await screen.findByRole('button', { name: '还有 30 件，接着取' }));
    expect(await screen.findByText('就这些，共 130 件。')).toHaveFocus();
    expect([links().length, links().at(-1)?.textContent]).toEqual([130, '热水 130']);
  });

  it('from what failed, by a press', async () => {
    stage.reads = { SearchAppeals: ({ after }) => (after === null ? page(1, 100, 101) : { fault: 'UNAVAILABLE' }) };
    search();
    await userEvent.click(await screen.findByRole('button', { name: '还有 1 件，接着取' }));
    await userEvent.click(await screen.findByRole('button', { name: '再试一次' }));
    stage.reads = { SearchAppeals: ({ after }) => (after === null ? page(1, 100, 101) : page(101, 101, 101)) };
    await userEvent.click(await screen.findByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('就这些，共 101 件。')).toBeInTheDocument();
  });

  it('and of one that is refused says why, and has no more', async () => {
    stage.reads = { SearchAppeals: { searchAppeals: refused('请少写一些，最多 200 个字。', 'text') } };
    search();
    expect(await screen.findByRole('alert')).toHaveTextContent('请少写一些，最多 200 个字。');
    expect([screen.queryByRole('button', { name: /接着取/ }), screen.queryAllByRole('listitem')]).toEqual([null, []]);
  });
});
