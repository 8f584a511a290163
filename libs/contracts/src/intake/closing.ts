import { z } from 'zod';
import { request } from '../request';
import { appealStatus, commandId, id, version } from '../shared-shapes';

const onAppeal = z.object({ commandId, appealId: id, version });
const changed = z.object({ appealId: id, version, status: appealStatus });

/** Struck off 销号 by whom the policy names: concluded without a call-back. */
export const StrikeOffAppeal = request('rpc.intake.strike-off-appeal.v1', {
  input: onAppeal,
  output: changed,
  refusals: ['not-found', 'not-allowed', 'own-appeal', 'wrong-state', 'stale-version', 'review-open', 'command-id-reused'],
});

/** Archived 归档 when nothing of it is open: no review, no question to the sender, no time left in which a review may be asked. */
export const ArchiveAppeal = request('rpc.intake.archive-appeal.v1', {
  input: onAppeal,
  output: changed,
  refusals: ['not-found', 'not-allowed', 'own-appeal', 'wrong-state', 'stale-version', 'archive-incomplete', 'command-id-reused'],
});
