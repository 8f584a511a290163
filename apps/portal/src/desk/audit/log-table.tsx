import { Link } from 'react-router';
import '../figures/figure-table.css';
import type { Cell, Column } from '../../sheet/csv';

export interface LogColumn<T> extends Column<T> {
  /** Where its words lead, where there is more to see of it. */
  readonly to?: (row: T) => string | null | undefined;
}

interface Props<T> {
  label: string;
  columns: readonly LogColumn<T>[];
  rows: readonly T[];
}

const classOf = (cell: Cell): string | undefined => (typeof cell === 'number' ? 'of-number' : undefined);

/** A list of what is on record; on a phone each line is a card. */
export const LogTable = <T extends { readonly id: string }>({ label, columns, rows }: Props<T>) => (
  <div className="figures" role="region" aria-label={label} tabIndex={0}>
    <table className="log">
      <thead>
        <tr>
          {columns.map(({ title, of }) => (
            <th key={title} scope="col" className={rows[0] && classOf(of(rows[0]))}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ title, of, to }) => {
              const place = to?.(row);
              return (
                <td key={title} data-label={title} className={classOf(of(row))}>
                  {place ? <Link to={place}>{of(row)}</Link> : of(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
