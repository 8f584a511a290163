import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createClient, fetchExchange } from '@urql/core';
import { Provider } from 'urql';
import { startLanguage } from '../../i18n/language';
import { loadPhrases } from '../phrases';
import { type Who, WhoIs } from '../shell/who';
import { ListActs } from './list-acts';
import type { ReadPage } from '../../sheet/read-all';

interface Row {
  readonly id: string;
  readonly title: string;
}
const columns = [{ title: '编号', of: ({ id }: Row) => id }, { title: '标题', of: ({ title }: Row) => title }];
const rows: Row[] = [{ id: 'TN-1', title: '=1+1' }, { id: 'TN-2', title: '澡堂没有热水' }];
const readRows: ReadPage<Row> = async (after) =>
  after === null
    ? { total: 2, edges: [{ node: rows[0]! }], pageInfo: { hasNextPage: true, endCursor: 'c' } }
    : { total: 2, edges: [{ node: rows[1]! }], pageInfo: { hasNextPage: false, endCursor: null } };
const tenant = { id: 't', names: { zh: '同南供电', en: 'Tongnan' } };
const active = { id: 'm', roles: [], tenant, unit: null };
const who: Who = { me: { name: '李文静', asOf: '2026-11-20T07:48:00.000Z', memberships: [active], active }, active };

const kept: { name: string; blob: Blob }[] = [];
let printed: string[] = [];
beforeAll(async () => {
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});
beforeEach(() => {
  kept.length = 0;
  printed = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('{"data":{"policy":null}}', { headers: { 'content-type': 'application/json' } }));
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept[kept.length - 1]!.name = this.download;
  });
  Object.assign(URL, { createObjectURL: (blob: Blob) => (kept.push({ name: '', blob }), 'blob:1'), revokeObjectURL: () => undefined });
  window.print = () => {
    printed = [...document.querySelectorAll('.print-sheet tr')].map((row) => row.textContent ?? '');
    window.dispatchEvent(new Event('afterprint'));
  };
});

const show = (read: ReadPage<Row> = readRows) =>
  render(
    <WhoIs value={who}>
      <Provider value={createClient({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [fetchExchange] })}>
        <ListActs title="承办单" columns={columns} read={read} total={2} />
      </Provider>
    </WhoIs>,
  );

const textOf = async (blob: Blob): Promise<string> => {
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
  return Buffer.from(bytes).toString();
};

/** A list so long, read in pages of this size; how often it was asked for is counted. */
const long = (total: number, size: number) =>
  jest.fn<ReturnType<ReadPage<Row>>, [string | null]>(async (after) => {
    const from = Number(after ?? 0);
    const edges = Array.from({ length: Math.min(size, total - from) }, (_, n) => ({ node: { id: `TN-${from + n + 1}`, title: '没有热水' } }));
    return { total, edges, pageInfo: { hasNextPage: from + size < total, endCursor: String(from + size) } };
  });

describe('what a list gives away', () => {
  it('is the whole of it as a table with its titles, safe to open', async () => {
    show();
    expect(screen.getByRole('status')).toHaveTextContent('共 2 件');
    await userEvent.click(within(screen.getByRole('group', { name: '承办单：导出和打印' })).getByText('导出表格'));
    await waitFor(() => expect(kept).toHaveLength(1));
    expect(await textOf(kept[0]!.blob)).toBe(`\uFEFF编号,标题\r\nTN-1,"'=1+1"\r\nTN-2,澡堂没有热水\r\n`);
    expect(kept[0]!.name).toMatch(/^承办单 \d{4}-\d\d-\d\d \d\d \d\d\.csv$/);
  });

  it('is printed whole, and the page is as it was after', async () => {
    show();
    await userEvent.click(screen.getByText('打印'));
    await waitFor(() => expect(printed).toEqual(['编号标题', 'TN-1=1+1', 'TN-2澡堂没有热水']));
    await waitFor(() => expect(document.querySelector('.print-sheet')).toBeNull());
  });

  it('is in a file far beyond what paper takes; where it is cut, its last line, its name and the page say so', async () => {
    const read = long(60_001, 10_000);
    const { unmount } = show(read);
    await userEvent.click(screen.getByText('导出表格'));
    await waitFor(() => expect(kept).toHaveLength(1));
    const cut = '只有前 50000 件，共 60001 件。请缩小范围。';
    const lines = (await textOf(kept[0]!.blob)).split('\r\n');
    expect([lines.length, lines.slice(-3), read.mock.calls.length]).toEqual([50_003, ['TN-50000,没有热水', `${cut},`, ''], 5]);
    expect([kept[0]!.name, screen.getByRole('status').textContent]).toEqual([expect.stringContaining('前 50000 件共 60001 件'), cut]);
    unmount();
    show(long(5_001, 10_000));
    await userEvent.click(screen.getByText('导出表格'));
    await waitFor(() => expect(kept).toHaveLength(2));
    expect([(await textOf(kept[1]!.blob)).split('\r\n').slice(-2), kept[1]!.name.includes('前')]).toEqual([['TN-5001,没有热水', ''], false]);
  });

  it('is on paper as far as paper takes it, and says so', async () => {
    const read = long(12_000, 2_500);
    show(read);
    await userEvent.click(screen.getByText('打印'));
    await waitFor(() => expect([printed.length, printed.at(-1), read.mock.calls.length]).toEqual([5_001, 'TN-5000没有热水', 2]));
    expect(screen.getByRole('status')).toHaveTextContent('只有前 5000 件，共 12000 件。请缩小范围。');
  });

  it('is nothing where it could not be read whole, and says so', async () => {
    show(async (after) => (after === null ? readRows(after) : Promise.reject(new Error('offline'))));
    await userEvent.click(screen.getByText('导出表格'));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('没取全，没有导出。再试一次。'));
    expect(kept).toEqual([]);
  });
});
