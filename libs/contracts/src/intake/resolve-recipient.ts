import { z } from 'zod';
import { request } from '../request';
import { id } from '../shared-shapes';

/**
 * Asked by feedback alone, in the name of who is about to reach a sender: which of these appeals are their own, so that nobody
 * calls back or reviews themself. Of anybody else it tells nothing.
 */
export const ResolveRecipient = request('rpc.intake.resolve-recipient.v1', {
  input: z.object({ appealIds: z.array(id).max(200) }),
  output: z.object({ own: z.array(id) }),
});
