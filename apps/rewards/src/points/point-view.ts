import type { OutputOf, ReadPoints } from '@huiyin/contracts';
import type { Policy } from '@huiyin/policy';
import { type Answerable, concerns, mayNotDecide, type Member, notAppealable, type PleaRow } from '../plea/plea';
import { isBarred } from '../suggestion/part';
import type { PointEntry, Reversed } from './point-entry';
import { text, type Told } from './told';

export type PointView = OutputOf<typeof ReadPoints>[number];

/** All that an entry is shown with. */
export interface Shown {
  readonly entry: PointEntry;
  readonly answerable: Answerable;
  readonly policy: Policy;
  readonly until: Date;
  readonly balanceAfter: number;
  readonly plea: PleaRow | undefined;
  readonly reversed: Reversed | undefined;
  /** What is known of its case. */
  readonly facts: readonly Told[];
}

const stateOf = ({ reversed, plea }: Shown): PointView['state'] => {
  if (reversed) return 'reversed';
  if (!plea) return 'entered';
  return plea.decisionId ? 'upheld' : 'appealed';
};

/** Which clock it was, and when it was due. */
const clockOf = ({ entry: { evidence }, facts }: Shown): Pick<PointView['evidence'], 'clockKind' | 'dueAt'> => {
  const fact = facts.find(({ id }) => id === evidence.factId);
  return { clockKind: fact && evidence.clockId ? text(fact, 'kind') : null, dueAt: fact ? text(fact, 'dueAt') : null };
};

/** Kinds, times and numbers beside the references: what the facts tell without words. */
const evidenceOf = (shown: Shown): PointView['evidence'] => {
  const { entry: { evidence }, facts } = shown;
  const issued = facts.find((one) => one.type === 'order-issued' && text(one, 'orderId') === evidence.orderId);
  const filed = facts.find(({ type }) => type === 'appeal-filed');
  return {
    ...evidence, ...clockOf(shown), orderNumber: issued ? text(issued, 'number') : null, appealNumber: filed ? text(filed, 'number') : null,
  };
};

const NO_CLOCK = { clockKind: null, dueAt: null };

/**
 * To a person concerned by the case there is none: of what the entry came, and nothing that leads there. Whose points they are is told
 * the times of the clock too: without them there is nothing to plead.
 */
const withoutCase = (shown: Shown, isTheirs: boolean): PointView['evidence'] => {
  const { factId, fact } = shown.entry.evidence;
  return { factId, fact, clockId: null, orderId: null, evasionId: null, judgementId: null, orderNumber: null, appealNumber: null, ...(isTheirs ? clockOf(shown) : NO_CLOCK) };
};

/** The words are for whom it concerns and for who decides. */
const pleaOf = ({ plea }: Shown, readsWords: boolean): PointView['plea'] => {
  if (!plea) return null;
  const { id, at, personId, words, decisionId, outcome, reasons, decidedBy, decidedAt } = plea;
  const decided = decisionId && outcome && decidedBy && decidedAt
    ? { id: decisionId, outcome, at: decidedAt.toISOString(), personId: decidedBy, reasons: readsWords ? reasons : null } : null;
  return { id, at: at.toISOString(), personId, words: readsWords ? words : null, decided };
};

/** An entry as somebody who may see it sees it. */
export const pointView = (shown: Shown, viewer: Member, now: Date): PointView => {
  const { entry, answerable, policy, until, balanceAfter, plea, reversed } = shown;
  const { entryId: id, ruleId, points, against, personId, unitId, appealId, enteredAt, causedAt } = entry;
  const isConcerned = concerns(entry, viewer);
  const barred = isBarred(shown.facts, viewer);
  const closed = notAppealable(answerable, until, now) !== undefined;
  const decides = !barred && policy.accountability.decidedBy.some((role) => viewer.roles.includes(role));
  return {
    id, ruleId, rule: policy.points.find((rule) => rule.id === ruleId)?.names ?? { zh: ruleId, en: ruleId }, points, against, personId, unitId, appealId: barred ? null : appealId,
    at: enteredAt.toISOString(), happenedAt: causedAt.toISOString(), balance: { before: balanceAfter - points, after: balanceAfter },
    state: stateOf(shown), evidence: barred ? withoutCase(shown, isConcerned) : evidenceOf(shown), plea: pleaOf(shown, isConcerned || decides),
    reversed: reversed ? { at: reversed.at.toISOString(), cause: reversed.cause } : null,
    appealUntil: closed ? null : until.toISOString(), mayAppeal: isConcerned && !closed,
    mayDecide: !barred && plea !== undefined && mayNotDecide(answerable, viewer, policy.accountability) === undefined,
  };
};
