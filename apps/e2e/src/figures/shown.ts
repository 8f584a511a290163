import type { FigureCell, FigureId } from '@huiyin/contracts';
import type { Counted } from './brute-force';

/** Cells as a page shows them, as a count by hand has them. */
export const shown = (cells: readonly FigureCell[]): Record<string, Counted> =>
  Object.fromEntries(cells.map(({ figure, numerator, denominator, exclusions, value }): [FigureId, Counted] => [
    figure, { numerator, denominator, value, exclusions: Object.fromEntries(exclusions.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])) },
  ]));
