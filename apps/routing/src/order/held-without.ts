import { type Organisation, type Unit, upwards, workersOf } from '@huiyin/policy';

interface Held {
  readonly unitId: string;
  readonly personId: string | null;
}

/** Its head, else somebody who works there; never one of these. */
const another = (unit: Unit, barred: readonly string[], organisation: Organisation, at: Date): string | undefined =>
  [unit.headPersonId, ...workersOf(unit, organisation, at)].find((personId) => personId !== null && !barred.includes(personId)) ?? undefined;

/**
 * Who holds an order that a person concerned held, or headed while nobody was named: the head of its unit, else somebody who works
 * there, else upwards. The same where none of them is concerned.
 */
export const heldWithout = ({ unitId, personId }: Held, barred: readonly string[], organisation: Organisation, at: Date): Held => {
  const line = upwards(unitId, organisation);
  const holder = personId ?? line[0]?.headPersonId ?? null;
  if (holder === null || !barred.includes(holder)) return { unitId, personId };
  for (const unit of line) {
    const found = another(unit, barred, organisation, at);
    if (found !== undefined) return { unitId: unit.id, personId: found };
  }
  return { unitId, personId: null };
};
