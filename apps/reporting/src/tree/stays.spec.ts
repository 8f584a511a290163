import { newId } from '@huiyin/kernel';
import fc from 'fast-check';
import { isWithin, lineBelow, type Placement, staysOf } from './stays';

const [group, other, enterprise, plant] = [newId(), newId(), newId(), newId()];
const placed = (version: number, at: string, ...lineage: string[]): Placement => ({ version, at: `2026-0${at}-01T00:00:00.000Z`, lineage });
const month = (n: number): string => `2026-0${n}-01T00:00:00.000Z`;

describe('a tenant is below another', () => {
  it('from when it was onboarded, and below itself', () => {
    const stays = staysOf(plant, [placed(1, '1', group, enterprise)]);
    expect([...stays.keys()].sort()).toEqual([group, enterprise, plant].sort());
    for (const ofIt of stays.values()) expect(ofIt).toEqual([{ from: null, until: null }]);
  });

  it('until it moves, and again when it comes back; what stays above has one stay', () => {
    const stays = staysOf(plant, [placed(1, '1', group, enterprise), placed(2, '3', group), placed(3, '5', other), placed(4, '7', group, enterprise)]);
    expect(stays.get(enterprise)).toEqual([{ from: null, until: month(3) }, { from: month(7), until: null }]);
    expect(stays.get(group)).toEqual([{ from: null, until: month(5) }, { from: month(7), until: null }]);
    expect(stays.get(other)).toEqual([{ from: month(5), until: month(7) }]);
    expect(stays.get(plant)).toEqual([{ from: null, until: null }]);
    const moved = [placed(2, '3', group), placed(1, '1', group, enterprise)];
    expect(lineBelow(plant, plant, moved)).toEqual([group, plant]);
    expect(lineBelow(group, plant, moved)).toEqual([group, plant]);
    expect(lineBelow(enterprise, plant, moved)).toEqual([group, enterprise, plant]);
  });

  it('in the months on whose first day it was there', () => {
    const stays = [{ from: null, until: '2026-03-10T08:00:00.000Z' }, { from: '2026-07-02T08:00:00.000Z', until: null }];
    expect(['2026-01-01', '2026-03-01', '2026-04-01', '2026-07-01', '2026-08-01'].map((month) => isWithin(stays, month))).toEqual([true, true, false, false, true]);
  });

  it('the same, in whatever order its placements are heard', () => {
    const lineage = fc.subarray([group, other, enterprise]);
    const placements = fc.array(lineage, { minLength: 1, maxLength: 6 }).map((all) => all.map((one, n) => placed(n + 1, String(n + 1), ...one)));
    fc.assert(fc.property(placements.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(new Map([...staysOf(plant, shuffled)].sort())).toEqual(new Map([...staysOf(plant, all)].sort()));
    }));
  });
});
