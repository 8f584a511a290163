import { type Refusal, refuse } from '@huiyin/kernel';
import { type OrderHeld, orderHeld, type Policy, type Role, type Unit } from '@huiyin/policy';

/** A fact of the case, in the order in which they occurred. */
export interface DoneFact {
  readonly type: string;
  readonly round: number;
  readonly occurredAt: string;
  readonly actor: { readonly kind: string; readonly personId?: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who finds it. */
export interface Finder {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** What they say is evasive: an opinion of the order, or its return. */
export interface Found {
  readonly orderId: string;
  readonly opinionId?: string | undefined;
}

/** Whose doing it was, and when. */
export interface Doing {
  readonly unitId: string;
  readonly personId: string | null;
  readonly doneAt: string;
}

const actOf = (facts: readonly DoneFact[], { orderId, opinionId }: Found): DoneFact | undefined =>
  opinionId
    ? facts.find(({ type, data }) => type === 'opinion-given' && data['orderId'] === orderId && data['opinionId'] === opinionId)
    : facts.findLast(({ type, data }) => type === 'order-returned' && data['orderId'] === orderId);

const heldBefore = (facts: readonly DoneFact[], orderId: string, act: DoneFact): OrderHeld | undefined =>
  orderHeld(facts.slice(0, facts.indexOf(act)), orderId);

/** How often a unit had returned orders of this round, up to this return. */
const returnsOf = (facts: readonly DoneFact[], unitId: string, act: DoneFact): number => {
  const until = facts.slice(0, facts.indexOf(act) + 1).filter(({ type, round }) => type === 'order-returned' && round === act.round);
  return until.filter((one) => typeof one.data['orderId'] === 'string' && heldBefore(facts, one.data['orderId'], one)?.unitId === unitId).length;
};

/** Who held the order at any time, gave the opinion or heads the unit finds nothing in it. */
const isOwn = (facts: readonly DoneFact[], orderId: string, { unitId, personId }: Doing, finder: Finder, units: readonly Unit[]): boolean => {
  const held = facts.some(({ data }, n) => data['orderId'] === orderId && orderHeld(facts.slice(0, n + 1), orderId)?.personId === finder.personId);
  return held || personId === finder.personId || units.some(({ id, headPersonId }) => id === unitId && headPersonId === finder.personId);
};

/** Whose doing an evasion is, or why it is none: a return within the policy's limit is no offence, and nobody finds their own. */
export const findEvasion = (
  facts: readonly DoneFact[], found: Found, finder: Finder, { foundBy, returns }: Pick<Policy['accountability'], 'foundBy' | 'returns'>, units: readonly Unit[],
): Doing | Refusal => {
  if (!foundBy.some((role) => finder.roles.includes(role))) return refuse('not-allowed');
  const act = actOf(facts, found);
  if (!act) return found.opinionId ? refuse('opinion-missing', { field: 'opinionId' }) : refuse('wrong-state');
  const held = heldBefore(facts, found.orderId, act);
  if (!held) return refuse('wrong-state');
  const doing: Doing = { unitId: held.unitId, personId: act.actor.personId ?? held.personId, doneAt: act.occurredAt };
  if (isOwn(facts, found.orderId, doing, finder, units)) return refuse('evasion-own-doing');
  if (!found.opinionId && returnsOf(facts, held.unitId, act) <= returns) return refuse('return-allowed', { values: { returns } });
  return doing;
};
