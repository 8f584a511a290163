import { z } from 'zod';
import { request } from '../request';
import { appealStatus, code, commandId, id, version, words } from '../shared-shapes';

const onAppeal = { commandId, appealId: id, version };
const changed = z.object({ appealId: id, version, status: appealStatus });

/** Not accepted 不予受理: for a reason of the policy, which the sender sees with the officer's words. */
export const RefuseAppeal = request('rpc.intake.refuse-appeal.v1', {
  input: z.object({ ...onAppeal, reason: code, words }),
  output: changed,
  refusals: ['not-found', 'own-appeal', 'wrong-state', 'stale-version', 'reason-unknown', 'case-file-full', 'command-id-reused'],
});

/** Out of scope and referred 引导 to one whom the policy names, who helps with it: it counts as handled. */
export const ReferAppeal = request('rpc.intake.refer-appeal.v1', {
  input: z.object({ ...onAppeal, to: code, words: words.optional() }),
  output: changed,
  refusals: ['not-found', 'own-appeal', 'wrong-state', 'stale-version', 'referral-unknown', 'case-file-full', 'command-id-reused'],
});
