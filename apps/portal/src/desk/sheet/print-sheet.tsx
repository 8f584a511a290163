import { createPortal } from 'react-dom';
import { exactWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { useNow } from '../shell/use-now';
import { useReading } from '../shell/use-reading';
import { useWho } from '../shell/who';
import type { Column } from './csv';

interface Props<T> {
  title: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  total: number;
}

/** A whole list on paper, instead of the page: whose it is, when it was printed, each row with its columns. */
export const PrintSheet = <T extends { readonly id: string }>({ title, columns, rows, total }: Props<T>) => {
  const say = useSay('desk');
  const language = useLanguage();
  const { zone } = useReading();
  const now = useNow();
  const { active } = useWho();
  return createPortal(
    <section className="print-sheet">
      <h1 className="serif">{title}</h1>
      <p>
        {say('sheet.printed', { tenant: nameIn(language, active.tenant.names), when: exactWords(now, zone), count: rows.length })}
        {total > rows.length && say('sheet.cut', { count: rows.length, total })}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.title}>{column.of(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
};
