import { z } from 'zod';
import { request } from '../request';
import { id } from '../shared-shapes';

/**
 * Asked by feedback and rewards alone, in the name of who is about to reach a sender, or to judge or pay what they said: which of
 * these appeals are their own, so that nobody calls back, reviews, scores or pays themself. Of anybody else it tells nothing.
 */
export const ResolveRecipient = request('rpc.intake.resolve-recipient.v1', {
  input: z.object({ appealIds: z.array(id).max(200) }),
  output: z.object({ own: z.array(id) }),
});
