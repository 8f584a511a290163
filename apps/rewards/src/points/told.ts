import { byOccurrence } from '@huiyin/kernel';

/** A fact as the rules of points read it. */
export interface Told {
  readonly id: string;
  readonly type: string;
  readonly round: number;
  readonly occurredAt: string;
  readonly policyVersion?: number | undefined;
  readonly organisationVersion?: number | undefined;
  readonly actor: { readonly kind: string; readonly personId?: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** A field of a fact's data, where it is text. */
export const text = ({ data }: Pick<Told, 'data'>, field: string): string | null => {
  const value = data[field];
  return typeof value === 'string' ? value : null;
};

/** Each fact once, in the order in which they occurred. */
export const inOrder = (facts: readonly Told[]): readonly Told[] => [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(byOccurrence);

/** When what a fact tells came about: a breach when it was due, an evasion when it was done. */
export const happenedAt = (fact: Told): string => [fact.occurredAt, text(fact, 'dueAt'), text(fact, 'doneAt')].filter((at) => at !== null).sort()[0]!;
