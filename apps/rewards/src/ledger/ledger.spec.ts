import * as fc from 'fast-check';
import { balanced, balancesOf, type Entry, moved, reversalOf } from './ledger';

const at = new Date('2026-11-20T01:00:00.000Z');
const account = fc.constantFrom('person:a', 'person:b', 'unit:c', 'rule:overdue', 'fund:ideas');
const transfer = fc.tuple(account, account, fc.integer({ min: -500, max: 500 })).filter(([from, to, amount]) => from !== to && amount !== 0);
const entries = fc.array(transfer, { maxLength: 30 }).map((all) =>
  all.map(([from, to, amount], n): Entry => ({ id: `e${n}`, book: 'points', key: `rule:${n}`, legs: moved(from, to, amount), occurredAt: at })));
const total = (all: readonly Entry[]): number => [...balancesOf(all).values()].reduce((sum, each) => sum + each, 0);
const positions = (all: readonly Entry[]): [string, number][] => [...balancesOf(all)].filter(([, amount]) => amount !== 0).sort();

describe('N-06 the ledger', () => {
  it('sums to zero, whatever was entered', () => {
    fc.assert(fc.property(entries, (all) => expect(total(all.map(balanced))).toBe(0)));
  });

  it('comes to the same in any order', () => {
    const shuffled = entries.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(shuffled, ([all, other]) => expect(positions(other)).toEqual(positions(all))));
  });

  it('is as before when an entry is reversed, and the entry still stands as it was written', () => {
    const chosen = entries.filter((all) => all.length > 0).chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1)));
    fc.assert(fc.property(chosen, ([all, n]) => {
      const reversed = all[n]!;
      const back = balanced(reversalOf(reversed, 'back', at));
      expect(positions([...all, back])).toEqual(positions(all.filter((entry) => entry !== reversed)));
      expect([back.reverses, back.key]).toEqual([reversed.id, `reversal:${reversed.id}`]);
    }));
  });

  it.each([
    ['sums to something', [{ account: 'a', amount: 1 }, { account: 'b', amount: -2 }]],
    ['moves half a point', [{ account: 'a', amount: 0.5 }, { account: 'b', amount: -0.5 }]],
    ['moves nothing', [{ account: 'a', amount: 0 }, { account: 'b', amount: 0 }]],
    ['names one account', [{ account: 'a', amount: 1 }, { account: 'a', amount: -1 }]],
    ['has no legs', []],
  ])('takes no entry that %s', (_what, legs) => {
    expect(() => balanced({ id: 'e', book: 'money', key: 'k', legs, occurredAt: at })).toThrow('entry k');
  });
});
