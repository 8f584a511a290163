import { byOccurrence } from '@huiyin/kernel';

/** A fact of a case as the rules after the answer read it. */
export interface Told {
  readonly id: string;
  readonly type: string;
  readonly round: number;
  readonly occurredAt: string;
  readonly policyVersion?: number;
  readonly actor: { readonly kind: string; readonly personId?: string; readonly role?: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** The text of a field of a fact's data, where it is text. */
export const textOf = ({ data }: Told, field: string): string | undefined => {
  const value = data[field];
  return typeof value === 'string' ? value : undefined;
};

/** The texts of a list in a fact's data. */
export const textsOf = ({ data }: Told, field: string): string[] => {
  const value = data[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** Each fact once, in the order in which they occurred. */
export const inOrder = (facts: readonly Told[]): Told[] => [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(byOccurrence);

/** In which role it was done: sender, system, or that of the person. */
export const roleOf = ({ actor }: Told): string => actor.role ?? actor.kind;
