import fc from 'fast-check';
import { coverOf, daysIn } from './cover';

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const daysOf = (month: string): string[] => {
  const all: string[] = [];
  for (let at = month; at.slice(0, 7) === month.slice(0, 7); at = new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10)) all.push(at);
  return all;
};

describe('T-14 any period', () => {
  it('is made of whole months and the days at its ends', () => {
    expect(coverOf('2025-11-30', '2026-02-02')).toEqual({
      months: ['2025-12-01', '2026-01-01'],
      edges: [{ from: '2025-11-30', to: '2025-11-30' }, { from: '2026-02-01', to: '2026-02-02' }],
    });
    expect(coverOf('2026-07-01', '2026-09-30')).toEqual({ months: ['2026-07-01', '2026-08-01', '2026-09-01'], edges: [] });
    expect(coverOf('2026-07-02', '2026-07-30')).toEqual({ months: [], edges: [{ from: '2026-07-02', to: '2026-07-30' }] });
  });

  it('has each of its days once', () => {
    fc.assert(fc.property(fc.nat(1_200), fc.nat(1_200), (start, length) => {
      const [from, to] = [day(start), day(start + length)];
      const { months, edges } = coverOf(from, to);
      const covered = [...months.flatMap(daysOf), ...edges.flatMap((edge) => Array.from({ length: daysIn(edge.from, edge.to) }, (_, n) => new Date(Date.parse(edge.from) + n * 86_400_000).toISOString().slice(0, 10)))];
      expect(covered.sort()).toEqual(Array.from({ length: length + 1 }, (_, n) => day(start + n)));
    }), { numRuns: 200 });
  });
});
