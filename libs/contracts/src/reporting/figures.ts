import { z } from 'zod';
import { request } from '../request';
import { figureGroup, figurePeriod, figureRow, figureTable } from './figure-shapes';

/** Figures of the asker's tenant for a period, by one grouping; a row for each group that has a case. Any days for officers, one whole quarter for others. */
export const ReadFigures = request('rpc.reporting.read-figures.v1', {
  input: z.object({ ...figurePeriod, groupBy: figureGroup.default('none') }),
  output: figureTable.extend({ groupBy: figureGroup, rows: z.array(figureRow) }),
  refusals: ['period-turned', 'period-too-long', 'period-not-quarter', 'too-many'],
});
