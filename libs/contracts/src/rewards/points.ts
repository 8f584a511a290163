import { z } from 'zod';
import { request } from '../request';
import { code, commandId, id, instant, names, page, pageOf, words } from '../shared-shapes';
import { pointEvidence, pointsAgainst, reversalCause } from './facts';

export const pleaOutcome = z.enum(['stands', 'reversed']);
export type PleaOutcome = z.output<typeof pleaOutcome>;

/** What was said against an entry 申辩. The words are for whom it concerns and for who decides; others see that there is one. */
const plea = z.object({
  id, at: instant, personId: id, words: z.string().nullable(),
  decided: z.object({ id, outcome: pleaOutcome, at: instant, personId: id, reasons: z.string().nullable() }).nullable(),
});

/** Points as they were entered, with what became of them. Both balances derive from the entries; none is kept. */
const entry = z.object({
  id, ruleId: code, rule: names, points: z.int(), against: pointsAgainst, personId: id.nullable(), unitId: id.nullable(),
  at: instant, happenedAt: instant, appealId: id.nullable(),
  balance: z.object({ before: z.int(), after: z.int() }),
  state: z.enum(['entered', 'appealed', 'upheld', 'reversed']),
  evidence: pointEvidence.extend({ clockKind: code.nullable(), dueAt: instant.nullable(), orderNumber: z.string().nullable(), appealNumber: z.string().nullable() }),
  plea: plea.nullable(),
  reversed: z.object({ at: instant, cause: reversalCause }).nullable(),
  /** Until when whom it concerns may appeal; null where nothing is left to appeal. */
  appealUntil: instant.nullable(),
  mayAppeal: z.boolean(),
  mayDecide: z.boolean(),
});

/** One's own points, and those that stand on the units that one heads; newest first. */
export const ListOwnPoints = request('rpc.rewards.list-own-points.v1', {
  input: z.object(page),
  output: pageOf(entry).extend({ balance: z.int(), units: z.array(z.object({ unitId: id, balance: z.int() })) }),
});

/** The tenant's entries, for leaders and administrators, and those that are appealed for whom the policy lets decide; newest first. `pleas` leaves those of which a plea waits, or was decided. */
export const ListPoints = request('rpc.rewards.list-points.v1', {
  input: z.object({ pleas: z.enum(['open', 'decided']).optional(), personId: id.optional(), unitId: id.optional(), ...page }),
  output: pageOf(entry),
});

/** Entries that the asker may see; the rest is left out. */
export const ReadPoints = request('rpc.rewards.read-points.v1', {
  input: z.object({ entryIds: z.array(id).max(100) }),
  output: z.array(entry),
});

/** Who it concerns appeals an entry: once, within the policy's time, with words. */
export const AppealPoints = request('rpc.rewards.appeal-points.v1', {
  input: z.object({ commandId, entryId: id, words }),
  output: z.object({ entryId: id, pleaId: id }),
  refusals: ['not-found', 'points-no-deduction', 'points-reversed', 'plea-given', 'plea-window-closed', 'command-id-reused'],
});

/** Whom the policy lets, whom it does not concern, and who did not find it, decides with reasons: it stands, or an entry reverses it. */
export const DecidePointsAppeal = request('rpc.rewards.decide-points-appeal.v1', {
  input: z.object({ commandId, pleaId: id, outcome: pleaOutcome, reasons: words }),
  output: z.object({ entryId: id, pleaId: id, outcome: pleaOutcome }),
  refusals: ['not-found', 'not-allowed', 'points-reversed', 'plea-decided', 'plea-own-matter', 'command-id-reused'],
});
