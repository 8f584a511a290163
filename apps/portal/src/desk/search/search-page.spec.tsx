import { screen, waitFor, within } from '@testing-library/react';
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

describe('the form of a search', () => {
  const terms = { policy: { categories: [{ id: 'pay', names: names('薪酬') }, { id: 'life', names: names('后勤') }], channels: [{ id: 'qr', names: names('扫码') }] }, units: [] };
  /** The words of the form come when a spec lets them. */
  const held = () => {
    let come = (): void => undefined;
    const answers = jest.mocked(fetch).getMockImplementation();
    const later = new Promise<void>((resolve) => (come = resolve));
    jest.mocked(fetch).mockImplementation(async (...asked) => {
      if (String(asked[1]?.body).includes('query ReadSearchTerms')) await later;
      return answers!(...asked);
    });
    stage.reads = { SearchAppeals: page(1, 1, 1), ReadSearchTerms: terms };
    return come;
  };
  const category = () => screen.getByLabelText<HTMLSelectElement>('类别');

  it('keeps what was typed and chosen before its options came', async () => {
    const come = held();
    search();
    await userEvent.type(screen.getByRole('searchbox'), '器');
    await userEvent.type(screen.getByLabelText('登记从'), '2026-11-01');
    await userEvent.selectOptions(screen.getByLabelText('状态'), 'FILED');
    const field = screen.getByRole('searchbox');
    expect(within(category()).getAllByRole('option')).toHaveLength(1);
    come();
    await waitFor(() => expect(within(category()).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['不限', '薪酬', '后勤']));
    expect([screen.getByRole('searchbox'), screen.getByLabelText('登记从'), screen.getByLabelText('状态')].map((one) => (one as HTMLInputElement).value)).toEqual(['热水器', '2026-11-01', 'FILED']);
    expect(screen.getByRole('searchbox')).toBe(field);
  });

  it('says at its field how words are taken', () => {
    held();
    search();
    expect(screen.getByRole('searchbox', { description: /几个词用空格分开，每个都要有/ })).toBeInTheDocument();
  });

  it('has what the address asks for chosen once it is known by name, unless somebody chose otherwise meanwhile', async () => {
    const come = held();
    const { unmount } = onDesk(<SearchPage />, ['OFFICER'], '/appeals?category=life');
    expect(category().value).toBe('life');
    come();
    await screen.findByRole('option', { name: '后勤' });
    expect([category().value, category().selectedOptions[0]?.textContent]).toEqual(['life', '后勤']);
    unmount();
    const comeAgain = held();
    onDesk(<SearchPage />, ['OFFICER'], '/appeals?category=life');
    await userEvent.selectOptions(category(), '');
    comeAgain();
    await screen.findByRole('option', { name: '后勤' });
    expect(category().value).toBe('');
  });
});
