import { z } from 'zod';
import { request } from '../request';
import { code, id, reason } from '../shared-shapes';

/** Where an appeal would go if it were accepted with this category and grade. Nothing is kept; null where there is no such appeal. */
export const ProposeFor = request('rpc.routing.propose-for.v1', {
  input: z.object({ appealId: id, category: code, grade: code }),
  output: z.object({ unitId: id.nullable(), personId: id.nullable(), why: z.array(reason) }).nullable(),
});
