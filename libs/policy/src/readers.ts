import { byOccurrence } from '@huiyin/kernel';
import type { Role } from './vocabulary';

/** A fact as an owner of text keeps it for this fold; fields that a fact does not have are simply missing. */
export interface ReaderFact {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly actor?: { readonly kind: string; readonly personId?: string };
  readonly data: {
    readonly orderId?: string | null;
    readonly unitId?: string | null;
    readonly personId?: string | null;
    readonly personIds?: readonly string[];
    readonly clockId?: string;
    readonly run?: number;
    readonly reviewId?: string;
  };
}

/** Who of the staff may read a case. */
export interface Readers {
  /** Anyone with one of these roles in the appeal's tenant: the service centre. */
  readonly roles: readonly Role[];
  readonly personIds: readonly string[];
  /** Heads of these units. */
  readonly headedUnitIds: readonly string[];
  /** Responders who cover these units. */
  readonly coveredUnitIds: readonly string[];
  /** Persons concerned: never, whatever else they are. */
  readonly barredPersonIds: readonly string[];
}

/** The asker as the reading service knows them. */
export interface StaffAsker {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly headOf: readonly string[];
  readonly covers: readonly string[];
}

interface Grants {
  readonly filedBy: Set<string>;
  readonly covered: Set<string>;
  readonly orders: Map<string, { readonly units: Set<string>; readonly persons: Set<string> }>;
  readonly steps: Map<string, { readonly units: Set<string>; readonly persons: Set<string> }>;
  readonly others: Set<string>;
  readonly barred: Set<string>;
}

const setOf = (...ids: readonly (string | null | undefined)[]): Set<string> => new Set(ids.filter((id) => typeof id === 'string'));
const add = (to: Set<string>, ids: Iterable<string>): void => {
  for (const id of ids) to.add(id);
};
const stepKey = ({ data }: ReaderFact): string => `${data.clockId ?? ''} ${data.run ?? 0}`;

const onEscalated = (grants: Grants, fact: ReaderFact): void => {
  const known = grants.steps.get(stepKey(fact)) ?? { units: new Set<string>(), persons: new Set<string>() };
  add(known.units, setOf(fact.data.unitId));
  add(known.persons, fact.data.personIds ?? []);
  grants.steps.set(stepKey(fact), known);
};

const onOrder = (grants: Grants, { type, data }: ReaderFact): void => {
  if (!data.orderId) return;
  if (type === 'order-returned' || type === 'order-cancelled') grants.orders.delete(data.orderId);
  else if (type === 'order-accepted') add(grants.orders.get(data.orderId)?.persons ?? new Set(), setOf(data.personId));
  else grants.orders.set(data.orderId, { units: setOf(data.unitId), persons: setOf(data.personId) });
};

const orderFacts: readonly string[] = ['order-issued', 'order-accepted', 'order-reassigned', 'order-handed-over', 'order-returned', 'order-cancelled'];
const callFacts: readonly string[] = ['deliberation-called', 'deliberation-decided', 'review-asked', 'review-decided'];

const grant = (grants: Grants, fact: ReaderFact): void => {
  if (orderFacts.includes(fact.type)) onOrder(grants, fact);
  else if (callFacts.includes(fact.type)) add(grants.others, [...setOf(fact.data.personId), ...(fact.data.personIds ?? [])]);
  else if (fact.type === 'escalated') onEscalated(grants, fact);
  else if (fact.type === 'breach-withdrawn') grants.steps.delete(stepKey(fact));
  else if (fact.type === 'persons-barred') {
    grants.barred.clear();
    add(grants.barred, fact.data.personIds ?? []);
  }
  else if (fact.type === 'appeal-filed') {
    add(grants.covered, setOf(fact.data.unitId));
    if (fact.actor?.kind === 'person') add(grants.filedBy, setOf(fact.actor.personId));
  }
};

/** Folds a case's facts, in any order, into who may read it: the centre, who filed it, holders of live orders and their heads, whom the ladder, a deliberation or a review called; never a person concerned. */
export const readers = (facts: readonly ReaderFact[]): Readers => {
  const grants: Grants = { filedBy: new Set(), covered: new Set(), orders: new Map(), steps: new Map(), others: new Set(), barred: new Set() };
  for (const fact of [...facts].sort(byOccurrence)) grant(grants, fact);
  const held = [...grants.orders.values(), ...grants.steps.values()];
  const persons = new Set([...grants.filedBy, ...grants.others, ...held.flatMap(({ persons: each }) => [...each])]);
  return {
    roles: ['officer'],
    personIds: [...persons].filter((id) => !grants.barred.has(id)).sort(),
    headedUnitIds: [...new Set(held.flatMap(({ units }) => [...units]))].sort(),
    coveredUnitIds: [...grants.covered].sort(),
    barredPersonIds: [...grants.barred].sort(),
  };
};

/** Whether one of the staff may read. Being an administrator, auditor or operator is no reason to. */
export const mayRead = (allowed: Readers, asker: StaffAsker): boolean => {
  if (allowed.barredPersonIds.includes(asker.personId)) return false;
  return (
    allowed.personIds.includes(asker.personId) ||
    allowed.roles.some((role) => asker.roles.includes(role)) ||
    allowed.headedUnitIds.some((unit) => asker.headOf.includes(unit)) ||
    (asker.roles.includes('responder') && allowed.coveredUnitIds.some((unit) => asker.covers.includes(unit)))
  );
};
