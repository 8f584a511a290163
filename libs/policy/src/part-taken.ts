/** A fact as this fold reads it. */
export interface PartFact {
  readonly type: string;
  readonly actor: { readonly kind: string; readonly personId?: string; readonly role?: string };
  readonly data: Readonly<Record<string, unknown>>;
}

const holds = ['order-issued', 'order-accepted', 'order-reassigned', 'order-handed-over'];
const decides = ['level-decided', 'deliberation-decided', 'extension-decided', 'review-decided'];

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const personOf = ({ actor }: PartFact): string[] => (actor.kind === 'person' && actor.personId ? [actor.personId] : []);
/** Sending the centre's reply is not handling; replying directly where the policy lets is. */
const repliedDirectly = (fact: PartFact): boolean => fact.type === 'appeal-answered-on-spot' || (fact.type === 'reply-sent' && fact.actor.role !== 'officer');

/** Who took part in the work on what it was merged into, as the reply that came from there tells. */
const inMerge = ({ data: { merge } }: PartFact, part: 'handledBy' | 'decidedBy'): string[] =>
  typeof merge === 'object' && merge !== null ? texts(Reflect.get(merge, part)) : [];

const handledBy = (fact: PartFact): string[] => {
  if (holds.includes(fact.type)) return texts([fact.data.personId]);
  if (fact.type === 'opinion-given' || fact.type === 'level-decided' || repliedDirectly(fact)) return [...personOf(fact), ...inMerge(fact, 'handledBy')];
  return inMerge(fact, 'handledBy');
};

const decidedBy = (fact: PartFact): string[] => {
  if (decides.includes(fact.type)) return [...personOf(fact), ...texts(fact.data.personIds)];
  return fact.type === 'reply-sent' && fact.data.kind === 'final' ? [...personOf(fact), ...inMerge(fact, 'decidedBy')] : [];
};

/** Who handled it in any round: held an order, gave an opinion, decided at a level, or replied directly. They do not call back, nor score what came of it. */
export const handlers = (facts: readonly PartFact[]): ReadonlySet<string> => new Set(facts.flatMap(handledBy));

/** Who handled it or decided anything of it, the answer and an earlier review too. They do not review it. */
export const deciders = (facts: readonly PartFact[]): ReadonlySet<string> => new Set(facts.flatMap((fact) => [...handledBy(fact), ...decidedBy(fact)]));
