import { type AskPage, OpenPages, type PageAnswer, type PagesState } from './pages';

interface Row {
  readonly id: string;
}

/** A list on a server, cut into pages of two; every open question hears each change. */
class Server {
  readonly open = new Map<string | null, (answer: PageAnswer<Row>) => void>();
  rows: string[] = [];
  silent = false;

  readonly ask: AskPage<Row> = (after, hear) => {
    this.open.set(after, hear);
    this.answer(after);
    return { close: () => this.open.delete(after), again: () => this.answer(after) };
  };

  change(rows: string[]): void {
    this.rows = rows;
    for (const after of [...this.open.keys()]) this.answer(after);
  }

  private answer(after: string | null): void {
    if (this.silent) return;
    const rest = this.rows.filter((id) => after === null || id > after);
    const edges = rest.slice(0, 2).map((id) => ({ node: { id } }));
    this.open.get(after)?.({ failed: false, page: { total: this.rows.length, edges, pageInfo: { hasNextPage: rest.length > 2, endCursor: edges.at(-1)?.node.id ?? null } } });
  }
}

describe('T-01 the pages of a list', () => {
  let server: Server;
  let state: PagesState<Row> | undefined;
  let pages: OpenPages<Row>;
  const shown = () => state?.items.map(({ id }) => id).join('');

  beforeEach(() => {
    server = new Server();
    server.rows = [...'abcdefg'];
    pages = new OpenPages(server.ask, (told) => (state = told));
  });

  it('come one after the other, as they are asked for', () => {
    expect([shown(), state?.total, state?.next]).toEqual(['ab', 7, 'there']);
    pages.more();
    pages.more();
    expect(shown()).toBe('abcdef');
    pages.more();
    expect([shown(), state?.next]).toEqual(['abcdefg', 'end']);
    pages.more();
    expect(server.open.size).toBe(4);
  });

  it('have no gap and nothing twice when rows come and go before them', () => {
    pages.more();
    server.change([...'bcdefg']);
    expect(shown()).toBe('bcde');
    server.change(['a', 'aa', ...'bcdefg']);
    expect(shown()).toBe('aaabc');
    server.change(['a']);
    expect([shown(), server.open.size]).toEqual(['a', 1]);
  });

  it('say what is on its way, and are asked again for what did not come', () => {
    const [first] = server.open.values();
    server.silent = true;
    pages.more();
    expect([shown(), state?.next]).toEqual(['ab', 'reading']);
    server.open.get('b')?.({ failed: true, page: undefined });
    expect([shown(), state?.next, state?.failed]).toEqual(['ab', 'failed', false]);
    first?.({ failed: true, page: undefined });
    expect(state?.failed).toBe(true);
    server.silent = false;
    pages.ahead();
    expect([shown(), state?.next]).toEqual(['ab', 'failed']);
    pages.more();
    expect([shown(), state?.next]).toEqual(['abcd', 'there']);
  });

  it('show a row that moved up as it is now, though a page after has it as it was', () => {
    pages.more();
    const [first] = server.open.values();
    server.silent = true;
    const moved = { id: 'c', answered: true };
    first?.({ failed: false, page: { total: 7, edges: [{ node: { id: 'a' } }, { node: moved }], pageInfo: { hasNextPage: true, endCursor: 'c' } } });
    expect([shown(), state?.items[1]]).toEqual(['acd', moved]);
  });

  it('keep what is there where a reading fails, and say so', () => {
    server.open.get(null)?.({ failed: true, page: undefined });
    expect([shown(), state?.failed, state?.loading]).toEqual(['ab', true, false]);
  });

  it('keeps what it has when a reading fails, and shows nothing of what one may not see any more', () => {
    server.open.get(null)?.({ page: undefined, failed: true });
    expect(shown()).toBe('ab');
    server.open.get(null)?.({ page: undefined, failed: true, gone: true });
    expect(shown()).toBe('');
  });
});
