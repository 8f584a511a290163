import { z } from 'zod';
import { request } from '../request';
import { commandId, id, instant, words } from '../shared-shapes';

/** A leader judges whether a level that was called could have solved it (T-05); once for each call, and never their own. */
export const JudgeLevel = request('rpc.sla.judge-level.v1', {
  input: z.object({ commandId, stepId: id, couldHaveSolved: z.boolean(), reasons: words }),
  output: z.object({ judgementId: id, appealId: id, stepId: id }),
  refusals: ['not-found', 'not-allowed', 'wrong-state', 'level-judged', 'level-own', 'level-without-head', 'command-id-reused'],
});

const judgement = z.object({ id, stepId: id, appealId: id, couldHaveSolved: z.boolean(), reasons: z.string(), at: instant, by: id });

/** What was judged, with its reasons: for who may read the case, who judged it, whom it concerns, and who decides on it. */
export const ReadJudgements = request('rpc.sla.read-judgements.v1', {
  input: z.object({ judgementIds: z.array(id).max(100) }),
  output: z.array(judgement),
});
