import { z } from 'zod';
import { request } from '../request';
import { appealStatus, commandId, id, version } from '../shared-shapes';

const onAppeal = z.object({ commandId, appealId: id, version });
const changed = z.object({ appealId: id, version, status: appealStatus });

/** Merged 并入 into one that says the same, while both are open: they are handled as one, and each sender is answered. */
export const MergeAppeal = request('rpc.intake.merge-appeal.v1', {
  input: onAppeal.extend({ targetId: id }),
  output: changed,
  refusals: [
    'not-found', 'own-appeal', 'wrong-state', 'stale-version', 'merge-into-itself', 'merge-target-merged', 'merge-target-closed', 'merge-has-sources',
    'command-id-reused',
  ],
});

/** Handled on its own again, where it was; not after the answer, which went to its sender too. */
export const UnmergeAppeal = request('rpc.intake.unmerge-appeal.v1', {
  input: onAppeal,
  output: changed,
  refusals: ['not-found', 'own-appeal', 'wrong-state', 'stale-version', 'merge-answered', 'command-id-reused'],
});
