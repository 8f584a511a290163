import { createPortal } from 'react-dom';
import type { Column } from './csv';

interface Props<T> {
  title: string;
  /** Whose it is, when it was printed, how much of it. */
  under: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
}

/** A whole list on paper, instead of the page: each row with its columns. */
export const PrintSheet = <T extends { readonly id: string }>({ title, under, columns, rows }: Props<T>) =>
  createPortal(
    <section className="print-sheet">
      <h1 className="serif">{title}</h1>
      <p>{under}</p>
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
