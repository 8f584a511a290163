import { z } from 'zod';
import { request } from '../request';
import { id, reason } from '../shared-shapes';

/** What says the same as an appeal, among what the asker may read: how alike in per cent, and why; `many` where so many say it that whoever accepts it is warned. */
export const FindSimilar = request('rpc.intake.find-similar.v1', {
  input: z.object({ appealId: id }),
  output: z.object({ items: z.array(z.object({ appealId: id, score: z.int(), reasons: z.array(reason) })), many: z.int().nullable() }).nullable(),
});
