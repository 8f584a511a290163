import { z } from 'zod';
import { request } from '../request';
import { id } from '../shared-shapes';

/**
 * Asked by who is about to reach a sender or to work on an appeal, in that person's name: which of these appeals are their own, so that
 * nobody handles, calls back or reviews themself; which of those whom they would give one to sent it; and, where feedback has found that
 * they may call back now, by which phone. Of anybody else it tells nothing.
 */
export const ResolveRecipient = request('rpc.intake.resolve-recipient.v1', {
  input: z.object({
    appealIds: z.array(id).max(200),
    phoneOf: id.optional(),
    /** Whom the asker, an officer or a head who may read it, would give the appeal to. */
    takers: z.object({ appealId: id, personIds: z.array(id).max(4) }).optional(),
  }),
  output: z.object({
    own: z.array(id),
    /** As it was told at filing; shown once here, recorded there. */
    phone: z.string().nullable().default(null),
    /** Those of the takers whose own it is. */
    senders: z.array(id).default([]),
  }),
  refusals: ['not-found'],
});
