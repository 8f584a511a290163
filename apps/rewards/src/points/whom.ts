import type { PointRule } from '@huiyin/policy';
import type { HeadAt, Moment } from './heads';
import { heldAt } from './holders';
import { happenedAt, text, type Told } from './told';

/** Who answers for it: a person, of a unit where that is known; a unit alone where it has no head. */
export type Whom = { readonly unitId: string; readonly personId: string | null } | { readonly unitId: null; readonly personId: string };

/** A fact that tells of an earlier moment is looked at then; else by the version that it names. */
const momentOf = (fact: Told): Moment => {
  const at = happenedAt(fact);
  return { at, version: at === fact.occurredAt ? fact.organisationVersion : undefined };
};

/** The level of the ladder that a fact is about. */
const levelOf = (facts: readonly Told[], fact: Told): Told | undefined =>
  fact.type === 'escalated' ? fact : facts.find((one) => one.type === 'escalated' && text(one, 'stepId') === text(fact, 'stepId'));

const levelHead = (facts: readonly Told[], fact: Told, headAt: HeadAt): Whom | undefined => {
  const level = levelOf(facts, fact);
  if (!level) return undefined;
  const called = level.data['personIds'];
  const only = Array.isArray(called) && called.length === 1 && typeof called[0] === 'string' ? called[0] : null;
  const unitId = text(level, 'unitId');
  if (unitId) return { unitId, personId: headAt(unitId, momentOf(level)) ?? only };
  return only ? { unitId, personId: only } : undefined;
};

/** What the fact itself names, else who held the order that it is about; what is said of an order names where it goes, not whose it was. */
const place = (facts: readonly Told[], fact: Told): { readonly unitId: string; readonly personId: string | null } | undefined => {
  const unitId = text(fact, 'unitId');
  return unitId && !fact.type.startsWith('order-') ? { unitId, personId: text(fact, 'personId') } : heldAt(facts, fact, happenedAt(fact));
};

/** Whom a rule's points are for, by the facts in their order; undefined while they do not tell. */
export const whomOf = (against: PointRule['against'], facts: readonly Told[], fact: Told, headAt: HeadAt): Whom | undefined => {
  if (against === 'level-head') return levelHead(facts, fact, headAt);
  const found = place(facts, fact);
  if (!found) return undefined;
  const { unitId, personId } = found;
  if (against === 'unit') return { unitId, personId: null };
  const head = headAt(unitId, momentOf(fact));
  return { unitId, personId: against === 'person' ? (personId ?? head) : head };
};
