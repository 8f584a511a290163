import type { Column } from '../sheet/csv';

interface Props<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
}

/** A list of what is on record; on a phone each line is a card. */
export const LogTable = <T extends { readonly id: string }>({ label, columns, rows }: Props<T>) => (
  <div className="figures" role="region" aria-label={label} tabIndex={0}>
    <table className="log">
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ title, of }) => (
              <td key={title} data-label={title}>
                {of(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
