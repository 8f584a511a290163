import fc from 'fast-check';
import { type Cell, type Column, csvOf } from './csv';

/** Reads RFC 4180, as a spreadsheet does. */
const parsed = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const [whole = '', inQuotes, plain = '', end = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/.exec(rest) ?? [];
    if (whole === '' && end === '') throw new Error(`not RFC 4180: ${JSON.stringify(rest)}`);
    rows.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (end === '\r\n' && rest !== '') rows.push([]);
    if (end === ',' && rest === '') rows.at(-1)?.push('');
  }
  return rows;
};
const one: Column<Cell>[] = [{ title: '标题', of: (value) => value }];
const written = (value: Cell): string | undefined => parsed(csvOf(one, [value]).slice(1))[1]?.[0];

describe('a list as CSV', () => {
  it('begins with the mark of UTF-8 and its titles, and ends each line as RFC 4180 does', () => {
    const columns: Column<{ a: string; n: number }>[] = [{ title: '编号', of: ({ a }) => a }, { title: '件数', of: ({ n }) => n }];
    expect(csvOf(columns, [{ a: 'TN-1', n: -3 }, { a: '三号楼，澡堂', n: 0 }])).toBe('\uFEFF编号,件数\r\nTN-1,-3\r\n三号楼，澡堂,0\r\n');
    expect(csvOf(columns, [])).toBe('\uFEFF编号,件数\r\n');
  });

  it('says what is to be known of the whole in its last line, which has as many cells as the others', () => {
    const columns: Column<{ a: string }>[] = [{ title: '编号', of: ({ a }) => a }, { title: '件数', of: () => 1 }, { title: '时间', of: () => null }];
    expect(parsed(csvOf(columns, [{ a: 'TN-1' }], '只有前 1 件, 共 2 件').slice(1)).filter(([first]) => first)).toEqual([['编号', '件数', '时间'], ['TN-1', '1', ''], ['只有前 1 件, 共 2 件', '', '']]);
  });

  it.each(['=1+1', '+86 138', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1+1', '＠x', '=HYPERLINK("http://x","点我")'])(
    'never lets %j be reckoned', (text) => expect(written(text)).toBe(`'${text}`),
  );

  it('keeps quotes, commas, breaks and blanks as they were', () => {
    for (const text of ['说"好"', 'a,b', '第一行\r\n第二行', ' 空 ', "'引号"]) expect(written(text)).toBe(text);
    expect([written(null), written(undefined), written(-5)]).toEqual(['', '', '-5']);
  });

  it('lets no spreadsheet that parts cells by semicolons make a formula of the rest', () => {
    expect(csvOf(one, ['甲;=1+1'])).toBe('\uFEFF标题\r\n"甲;=1+1"\r\n');
  });

  it('comes back as it went out, whatever was written, with nothing to reckon', () => {
    const words = fc.array(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1', '-', '"', ',', '\r\n', '@')), { minLength: 2, maxLength: 2 }), { maxLength: 5 });
    const columns: Column<string[]>[] = [{ title: 'a', of: (row) => row[0] }, { title: 'b', of: (row) => row[1] }];
    fc.assert(
      fc.property(words, (rows) => {
        const [, ...read] = parsed(csvOf(columns, rows).slice(1));
        expect(read.map((row) => row.map((text, at) => (rows[read.indexOf(row)]?.[at] === text ? text : text.slice(1))))).toEqual(rows);
        for (const text of read.flat()) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
    );
  });
});
