import { z } from 'zod';
import { request } from '../request';
import { commandId, id, instant, words } from '../shared-shapes';

/** An officer, a host or a leader, as the policy says, finds an opinion evasive, or without `opinionId` the return of the order, which the policy allows some of. */
export const FindEvasion = request('rpc.routing.find-evasion.v1', {
  input: z.object({ commandId, orderId: id, opinionId: id.optional(), evidence: words }),
  output: z.object({ evasionId: id, orderId: id }),
  refusals: ['not-found', 'not-allowed', 'own-appeal', 'wrong-state', 'opinion-missing', 'return-allowed', 'evasion-found', 'evasion-own-doing', 'command-id-reused'],
});

/** What was found, with its evidence: for who may read the case, who found it, whom it concerns, and who decides on it. */
export const ReadEvasions = request('rpc.routing.read-evasions.v1', {
  input: z.object({ evasionIds: z.array(id).max(100) }),
  output: z.array(z.object({ id, appealId: id, orderId: id, opinionId: id.nullable(), evidence: z.string(), at: instant, by: id })),
});
