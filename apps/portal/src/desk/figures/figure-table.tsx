import type { ReactNode } from 'react';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { FigureCell } from './figure-cell';
import { type Cell, cellOf, columns, type Definition, type FigureId, lookPoints, pointsBelow } from './figures';
import './figure-table.css';

export interface Line {
  readonly id: string;
  readonly head: ReactNode;
  readonly cells: readonly Cell[];
}

interface Props {
  label: string;
  /** What the lines are: units, or months. */
  of: string;
  definitions: readonly Definition[];
  threshold: number;
  /** Which figures, in their order. */
  shown?: readonly FigureId[];
  total: { readonly head: ReactNode; readonly cells: readonly Cell[] };
  lines: readonly Line[];
}

/** Figures as a table with its sum first; on a phone each line is a card that keeps numerator and denominator. */
export const FigureTable = ({ label, of, definitions, threshold, shown: order = columns, total, lines }: Props) => {
  const say = useSay('figures');
  const language = useLanguage();
  const shown = order.flatMap((id) => definitions.filter((definition) => definition.id === id));
  const cells = (of: readonly Cell[], compared: boolean) =>
    shown.map(({ id, names, value }) => {
      const cell = cellOf(of, id);
      const below = compared && id === 'ON_TIME' ? pointsBelow(cell, cellOf(total.cells, id)) : undefined;
      return (
        <td key={id} className={value === 'SHARE' ? 'of-share' : 'of-number'} data-label={nameIn(language, names)}>
          <FigureCell cell={cell} name={nameIn(language, names)} threshold={threshold} look={below !== undefined && below > lookPoints} />
        </td>
      );
    });
  return (
    <div className="figures" role="region" aria-label={label} tabIndex={0}>
      <table>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {shown.map(({ id, names, value }) => (
              <th key={id} scope="col" className={value === 'SHARE' ? 'of-share' : 'of-number'}>
                {nameIn(language, names)}
                {value === 'HOURS' && <span>{say('col.hours')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="figures-total">
            <th scope="row">{total.head}</th>
            {cells(total.cells, false)}
          </tr>
          {lines.map(({ id, head, cells: ofLine }) => (
            <tr key={id}>
              <th scope="row">{head}</th>
              {cells(ofLine, true)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
