import type { Change } from './changes';
import type { Values } from './tally';

/** Everything that is counted of a span stands in two rows: verdicts and persons, and hours, which have many values and are seldom asked for. */
export type Part = 'verdicts' | 'hours';
type Counted = Change['of'];

/** How many, by what is counted and its value. */
export type ByCounted = Readonly<Partial<Record<Counted, Values>>>;

export const partOf = (of: Counted): Part => (of === 'hours' ? of : 'verdicts');

/** How a value is called in its row. */
export const nameOf = (of: Counted, value: string): string => (of === 'hours' ? value : `${of}/${value}`);

/** A name of a verdict's row in SQL, as what is counted and its value. */
export const nameInSql = (part: string, name: string): string =>
  `case ${part} when 'hours' then ${part} else split_part(${name}, '/', 1) end as counted, case ${part} when 'hours' then ${name} else split_part(${name}, '/', 2) end as value`;

const split = new Map<string, readonly [Counted, string]>();

/** The few names that there are, each taken apart once. */
const apart = (name: string): readonly [Counted, string] => {
  const known = split.get(name);
  if (known) return known;
  const [of, value = ''] = name.split('/') as [Counted, string?];
  split.set(name, [of, value]);
  return [of, value];
};

/** The counts of a row of verdicts. */
export const verdictsIn = (counts: Values): Partial<Record<Counted, Record<string, number>>> => {
  const found: Partial<Record<Counted, Record<string, number>>> = {};
  for (const name in counts) {
    const [of, value] = apart(name);
    const values = (found[of] ??= {});
    values[value] = counts[name] ?? 0;
  }
  return found;
};
