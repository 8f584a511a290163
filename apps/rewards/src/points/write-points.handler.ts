import { type Actor, type DataOf, type EventContract, PointsEntered, PointsReversed, type ReversalCause } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { touchCase } from '@huiyin/service';
import { moved, reversalOf } from '../ledger/ledger';
import { enter, entriesIn } from '../ledger/ledger.store';
import type { Addressed } from '../plea/who-decides';
import type { Due } from './due-points';
import { addPointEntry, addReversal, pointEntry } from './entry.store';
import { accountOf, type PointEntry } from './point-entry';
import { happenedAt } from './told';

const system: Actor = { kind: 'system' };

const keyOf = (ruleId: string, factId: string, no: number): string => `${ruleId}:${factId}${no === 1 ? '' : `:${no}`}`;

const entryOf = (appealId: string | null, { rule, fact, policyVersion, evidence, unitId, personId }: Due, no: number, enteredAt: Date): PointEntry => ({
  entryId: newId(enteredAt), ruleId: rule.id, factId: fact.id, no, appealId, round: appealId ? fact.round : null, policyVersion, against: rule.against,
  points: rule.points, unitId, personId, foundBy: fact.actor.personId ?? null, evidence, causedAt: new Date(happenedAt(fact)), enteredAt,
});

/** What every fact of an entry names. */
const ofEntry = ({ entryId, ruleId, points, personId, unitId }: PointEntry) => ({ entryId, ruleId, points, personId, unitId });
type OfEntry = ReturnType<typeof ofEntry>;

/** Says a fact of an entry; what else of its case is said later occurs later. */
export const saysOf = async <E extends EventContract>(
  tx: Tx, entry: PointEntry, contract: E, more: Omit<DataOf<E>, keyof OfEntry>, occurredAt: Date, actor: Actor = system,
): Promise<void> => {
  const { entryId, appealId, round, policyVersion } = entry;
  const data = { ...ofEntry(entry), ...more } as DataOf<E>;
  await tx.publish({ contract, aggregateId: entryId, appealId: appealId ?? undefined, round: round ?? undefined, policyVersion, occurredAt, actor, data });
  if (appealId) touchCase(tx, appealId, occurredAt.toISOString());
};

/** Points as they are to be entered. */
export interface Entering {
  readonly due: Due;
  readonly no: number;
  /** Of those that stand on a unit, who is told. */
  readonly told: Addressed | undefined;
}

/** Enters points once for a rule and a fact: legs, evidence and fact in the caller's transaction. */
export const enterPoints = async (tx: Tx, appealId: string | null, { due, no, told }: Entering, at: Date): Promise<void> => {
  const entry = entryOf(appealId, due, no, at);
  const { entryId: id, ruleId, factId, against, evidence, points } = entry;
  const isNew = await enter(tx, { id, book: 'points', key: keyOf(ruleId, factId, no), legs: moved(`rule:${ruleId}`, accountOf(entry), points), occurredAt: at });
  if (!isNew) return;
  addPointEntry(tx, entry);
  await saysOf(tx, entry, PointsEntered, { against, evidence, ...told }, at);
};

/** Why an entry is taken back, and by whom. */
export interface Taking {
  readonly cause: ReversalCause;
  readonly at: Date;
  readonly actor?: Actor;
  readonly decisionId?: string;
}

/** Takes an entry back by one of its own. */
export const reversePoints = async (tx: Tx, entryId: string, { cause, at, actor, decisionId }: Taking): Promise<void> => {
  const [entry, kept] = [await pointEntry(tx, entryId), (await entriesIn(tx, [entryId])).get(entryId)];
  if (!entry || !kept) throw new Error(`no entry ${entryId}`);
  const reversalId = newId(at);
  if (!(await enter(tx, reversalOf(kept, reversalId, at)))) return;
  addReversal(tx, { entryId, reversalId, cause, at });
  await saysOf(tx, entry, PointsReversed, { reversalId, cause, decisionId: decisionId ?? null }, at, actor);
};
