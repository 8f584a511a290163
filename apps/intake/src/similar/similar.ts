import type { FindSimilar, OutputOf } from '@huiyin/contracts';
import type { Similar } from '@huiyin/policy';
import { alike, gramsOfAppeal } from './grams';

/** What is compared of an appeal. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly status: string;
  readonly placeName: string | null;
  readonly category: string;
  readonly terms: readonly string[];
  readonly filedAt: Date;
}

type Found = NonNullable<OutputOf<typeof FindSimilar>>;
type Item = Found['items'][number];

const DAY_MS = 86_400_000;
/** As many are shown; all are counted. */
const SHOWN = 5;

const daysBetween = (one: Compared, other: Compared): number => Math.round(Math.abs(one.filedAt.getTime() - other.filedAt.getTime()) / DAY_MS);

const reasonsFor = (one: Compared, other: Compared, score: number): Item['reasons'] => {
  const term = other.terms.find((id) => one.terms.includes(id));
  return [
    { code: 'same-words', values: { score } },
    ...(one.placeName !== null && one.placeName === other.placeName ? [{ code: 'same-place', values: { place: one.placeName } }] : []),
    ...(term ? [{ code: 'same-term', values: { term } }] : []),
    ...(one.category === other.category ? [{ code: 'same-category', values: { category: one.category } }] : []),
    { code: 'days-apart', values: { days: daysBetween(one, other) } },
  ];
};

/** Which of these say the same as one, the most alike first, why, and how many they are with it where that calls for a warning. */
export const similarTo = (one: Compared, others: readonly Compared[], { atLeast, withinDays, warnFrom }: Similar): Found => {
  const own = gramsOfAppeal(one);
  const found = others
    .filter((other) => other.id !== one.id && other.status !== 'withdrawn' && daysBetween(one, other) <= withinDays)
    .map((other) => ({ other, score: alike(own, gramsOfAppeal(other)) }))
    .filter(({ score }) => score >= atLeast)
    .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? 1 : -1));
  // What is merged is found by what it was merged into.
  const items = found.filter(({ other }) => other.status !== 'merged').slice(0, SHOWN);
  return {
    items: items.map(({ other, score }) => ({ appealId: other.id, score, reasons: reasonsFor(one, other, score) })),
    many: found.length + 1 >= warnFrom ? found.length + 1 : null,
  };
};
