import { textOf, textsOf, type Told } from './told';

const holds = ['order-issued', 'order-accepted', 'order-reassigned', 'order-handed-over'];
const decides = ['level-decided', 'deliberation-decided', 'extension-decided'];

const personOf = ({ actor }: Told): string[] => (actor.kind === 'person' && actor.personId ? [actor.personId] : []);
/** Sending the centre's reply is not handling; replying directly where the policy lets is. */
const repliedDirectly = (fact: Told): boolean => fact.type === 'appeal-answered-on-spot' || (fact.type === 'reply-sent' && fact.actor.role !== 'officer');

const handledBy = (fact: Told): string[] => {
  if (holds.includes(fact.type)) return [textOf(fact, 'personId') ?? []].flat();
  if (fact.type === 'opinion-given' || fact.type === 'level-decided' || repliedDirectly(fact)) return personOf(fact);
  return [];
};

const decidedBy = (fact: Told): string[] => {
  if (decides.includes(fact.type)) return [...personOf(fact), ...textsOf(fact, 'personIds')];
  return fact.type === 'reply-sent' && fact.data.kind === 'final' ? personOf(fact) : [];
};

/** Who handled it in any round: held an order, gave an opinion, decided at a level, or replied directly. They do not call back. */
export const handlers = (facts: readonly Told[]): ReadonlySet<string> => new Set(facts.flatMap(handledBy));

/** Who handled it or decided anything of it, the answer too. They do not review it. */
export const deciders = (facts: readonly Told[]): ReadonlySet<string> => new Set(facts.flatMap((fact) => [...handledBy(fact), ...decidedBy(fact)]));
