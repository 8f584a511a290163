import { z } from 'zod';
import { event } from '../event';
import { code, id } from '../shared-shapes';

const fact = <N extends string, D extends z.ZodType>(type: N, data: D) => event('rewards', type, data);

/** Whom a rule is against; where a unit has no head, the points stand on the unit. */
export const pointsAgainst = z.enum(['unit', 'unit-head', 'level-head', 'person']);
/** What an entry rests on: references only, the words stay with their owners. */
export const pointEvidence = z.object({
  factId: id,
  fact: code,
  clockId: id.nullable(),
  orderId: id.nullable(),
  evasionId: id.nullable(),
  judgementId: id.nullable(),
});
export type PointEvidence = z.output<typeof pointEvidence>;

const ofEntry = { entryId: id, ruleId: code, points: z.int(), personId: id.nullable(), unitId: id.nullable() };

/**
 * A rule of the policy met a fact. `personId` is who answers for it, in `unitId`; without a person it stands on the unit, and
 * `personIds` head that, who may appeal; where nobody does, `adminIds` are told.
 */
export const PointsEntered = fact('points-entered', z.object({
  ...ofEntry, against: pointsAgainst, evidence: pointEvidence, personIds: z.array(id).optional(), adminIds: z.array(id).optional(),
}));
/**
 * Who it concerns appeals it 申辩; the words are kept by rewards under `pleaId`. `personIds` may decide on it; where nobody may,
 * `adminIds` are told.
 */
export const PointsAppealed = fact('points-appealed', z.object({ ...ofEntry, pleaId: id, personIds: z.array(id).optional(), adminIds: z.array(id).optional() }));
/** A leader decided that the entry stands; the reasons are words, kept by rewards under `decisionId`. */
export const PointsUpheld = fact('points-upheld', z.object({ ...ofEntry, pleaId: id, decisionId: id }));
export const reversalCause = z.enum(['withdrawn', 'plea', 'corrected']);
export type ReversalCause = z.output<typeof reversalCause>;
/** Taken back by an entry of its own: its ground was withdrawn, a plea was granted, or the facts came to name somebody else. */
export const PointsReversed = fact('points-reversed', z.object({ ...ofEntry, reversalId: id, cause: reversalCause, decisionId: id.nullable() }));
