import { matches, type Trigger } from '@huiyin/policy';

/** A fact of one (appeal, round) as the fold needs it. */
export interface CaseFact {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

const before = (a: CaseFact, b: CaseFact): number => a.occurredAt.getTime() - b.occurredAt.getTime() || (a.id < b.id ? -1 : 1);

/** Each fact once, by when it occurred, ties by id: the order of arrival leaves no trace. */
export const inOrder = (facts: readonly CaseFact[]): readonly CaseFact[] =>
  [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(before);

/** The text in a field of a fact's data, if there is one. */
export const text = (fact: CaseFact, field: string): string | undefined => {
  const value = fact.data[field];
  return typeof value === 'string' ? value : undefined;
};

/** The order that a fact is about; null for a fact of the whole round. */
export const orderOf = (fact: CaseFact): string | null => text(fact, 'orderId') ?? null;

/** True where one of the triggers is met. */
export const meets = (triggers: readonly Trigger[], fact: CaseFact): boolean => triggers.some((trigger) => matches(trigger, fact));
