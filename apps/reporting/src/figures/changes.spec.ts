import fc from 'fast-check';
import { changesOf, never, quarterOf, seenChanges, together } from './changes';

const day = fc.integer({ min: 0, max: 500 }).map((n) => new Date(Date.UTC(2025, 6, 1) + n * 86_400_000).toISOString().slice(0, 10));
const month = (text: string): string => `${text}-01`;

describe('what is counted in advance', () => {
  it('changes by what a round counted before and counts now, in its month and its quarter', () => {
    const at = (value: string, on: string) => ({ of: 'answered', value, day: on }) as const;
    const changes = together(changesOf([at('no', '2026-11-20')], [at('yes', '2026-11-20')]));
    expect(changes.map(({ grain, value, count }) => [grain, value, count])).toEqual([['month', 'no', -1], ['month', 'yes', 1], ['quarter', 'no', -1], ['quarter', 'yes', 1]]);
    expect(changes.map(({ start }) => start.slice(5))).toEqual(['11-01', '11-01', '10-01', '10-01']);
    expect(together(changesOf([at('yes', '2026-11-20')], [at('yes', '2026-11-21')]))).toEqual([]);
  });
});

describe('T-14 persons differ from items', () => {
  it('a person of a period is one whose first month in it comes after no other in it, whoever files how often and in which order it is heard', () => {
    fc.assert(fc.property(fc.array(fc.array(day, { maxLength: 8 }), { maxLength: 6 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }), (people, first, length) => {
      // Each day of each person arrives by itself.
      const changes = people.flatMap((days) => days.flatMap((_, n) => seenChanges(days.slice(0, n), days.slice(0, n + 1))));
      const [from, to] = [new Date(Date.UTC(2025, first - 1, 1)), new Date(Date.UTC(2025, first - 1 + length, 1))].map((at) => at.toISOString().slice(0, 7));
      const persons = people.filter((days) => days.some((on) => on.slice(0, 7) >= (from ?? '') && on.slice(0, 7) <= (to ?? ''))).length;
      const counted = together(changes)
        .filter(({ of, start, value }) => of === 'seen' && start >= month(from ?? '') && start <= month(to ?? '') && (value === never || value < month(from ?? '')))
        .reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(persons);
      for (const quarter of ['2025-07-01', '2025-10-01', '2026-01-01']) {
        const inIt = together(changes).find(({ of, start }) => of === 'people' && start === quarter)?.count ?? 0;
        expect(inIt).toBe(people.filter((days) => days.some((on) => quarterOf(on) === quarter)).length);
      }
      expect(together(changes).every(({ count }) => count > 0)).toBe(true);
    }), { numRuns: 300 });
  });
});
