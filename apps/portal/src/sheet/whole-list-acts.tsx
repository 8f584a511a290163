import { useEffect, useState } from 'react';
import { serverNow } from '../format/server-time';
import { exactWords } from '../format/words';
import { useSay } from '../i18n/use-say';
import { type Column, csvOf } from './csv';
import { PrintSheet } from './print-sheet';
import { MOST_IN_FILE, MOST_ON_PAPER, readAll, type ReadPage, type WholeList } from './read-all';
import { fileName, saveFile } from './save-file';
import './sheet.css';

export type Unit = 'case' | 'line' | 'tenant';

export interface Listed<T> {
  /** What the list is called, on paper and as a file. */
  title: string;
  columns: readonly Column<T>[];
  read: ReadPage<T>;
  /** How many it has, where the page knows. */
  total?: number | undefined;
  /** What is counted in it, where a language counts cases, lines and tenants each in its own way. */
  unit?: Unit;
}

interface Props<T> extends Listed<T> {
  zone: string;
  /** Whose list it is, as it stands on paper. */
  whose: string;
}

type State<T> = { readonly is: 'idle' | 'failed' } | { readonly is: 'reading'; readonly count: number } | { readonly is: 'read'; readonly cut: WholeList<T> | null };

/** Under a list: how many there are, the whole of it as a table for a spreadsheet, and on paper. */
export const WholeListActs = <T extends { readonly id: string }>({ title, columns, read, total, unit: kind = 'case', zone, whose }: Props<T>) => {
  const say = useSay('common');
  const unit = say(`sheet.unit.${kind}`);
  const [state, setState] = useState<State<T>>({ is: 'idle' });
  const [paper, setPaper] = useState<WholeList<T> | null>(null);
  useEffect(() => {
    if (!paper) return undefined;
    const done = () => setPaper(null);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [paper]);

  const withAll = (most: number, hand: (list: WholeList<T>) => void) => async () => {
    if (state.is === 'reading') return;
    setState({ is: 'reading', count: 0 });
    try {
      const list = await readAll(read, most, (count) => setState({ is: 'reading', count }));
      setState({ is: 'read', cut: list.total > list.rows.length ? list : null });
      hand(list);
    } catch {
      setState({ is: 'failed' });
    }
  };
  const cutWords = ({ rows, total: whole }: WholeList<T>, as: 'sheet.cut' | 'sheet.cutName' = 'sheet.cut') =>
    whole > rows.length ? say(as, { count: rows.length, total: whole, unit }) : '';
  const keep = withAll(MOST_IN_FILE, (list) => {
    saveFile(fileName(title, exactWords(serverNow(), zone), cutWords(list, 'sheet.cutName')), csvOf(columns, list.rows, cutWords(list)), 'text/csv;charset=utf-8');
  });
  const printed = (list: WholeList<T>) =>
    [say('sheet.printed', { whose, when: exactWords(serverNow(), zone), count: list.rows.length, unit }), cutWords(list)].filter(Boolean).join(' ');
  const says = { idle: '', read: '', failed: say('sheet.failed'), reading: say('sheet.reading', { count: state.is === 'reading' ? state.count : 0, unit }) }[state.is];
  const cut = state.is === 'read' ? state.cut : null;
  return (
    <div className="list-acts" role="group" aria-label={say('sheet.label', { title })}>
      <p role="status">{says || (cut ? cutWords(cut) : total !== undefined && say('sheet.total', { count: total, unit }))}</p>
      <button type="button" aria-disabled={state.is === 'reading'} onClick={() => void keep()}>
        {say('sheet.export')}
      </button>
      <button type="button" aria-disabled={state.is === 'reading'} onClick={() => void withAll(MOST_ON_PAPER, setPaper)()}>
        {say('sheet.print')}
      </button>
      {paper && <PrintSheet title={title} under={printed(paper)} columns={columns} rows={paper.rows} />}
    </div>
  );
};
