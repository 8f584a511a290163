import { z } from 'zod';
import { request } from '../request';
import { id } from '../shared-shapes';

/**
 * Asked by who is about to reach a sender, in that person's name: which of these appeals are their own, so that nobody calls back or
 * reviews themself, and, where feedback has found that they may call back now, by which phone. Of anybody else it tells nothing.
 */
export const ResolveRecipient = request('rpc.intake.resolve-recipient.v1', {
  input: z.object({ appealIds: z.array(id).max(200), phoneOf: id.optional() }),
  output: z.object({
    own: z.array(id),
    /** As it was told at filing; shown once here, recorded there. */
    phone: z.string().nullable().default(null),
  }),
});
