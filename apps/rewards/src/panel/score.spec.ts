import * as fc from 'fast-check';
import { decided, incomplete, type Score } from './score';

const names = { zh: '项', en: 'One' };
const panel = { criteria: [{ id: 'effect', names, weight: 4 }, { id: 'benefit', names, weight: 3 }, { id: 'new', names, weight: 1 }], scale: 10, reviewers: 2, threshold: 60 };
const sheet = (effect: number, benefit: number, fresh: number): Score[] => [{ criterion: 'effect', score: effect }, { criterion: 'benefit', score: benefit }, { criterion: 'new', score: fresh }];
const any = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })).map((scores) => sheet(...scores));

describe('T-10 a sheet of scores', () => {
  it('gives every criterion once, from 0 to the scale', () => {
    expect(incomplete(sheet(0, 10, 5), panel)).toBeUndefined();
  });

  it.each<[string, Score[]]>([
    ['nothing', []], ['a criterion left out', sheet(1, 2, 3).slice(1)], ['one twice', [...sheet(1, 2, 3).slice(1), { criterion: 'new', score: 1 }]],
    ['one of another panel', [...sheet(1, 2, 3).slice(1), { criterion: 'price', score: 1 }]], ['one too many', [...sheet(1, 2, 3), { criterion: 'price', score: 1 }]],
    ['more than the scale', sheet(11, 2, 3)], ['less than nothing', sheet(-1, 2, 3)], ['half a point', sheet(0.5, 2, 3)],
  ])('is refused with %s', (_what, scores) => {
    expect(incomplete(scores, panel)).toEqual({ refused: 'scores-incomplete', field: 'scores', values: { scale: 10 } });
  });
});

describe('H-08 what the panel decides', () => {
  it('waits for the last of its number', () => {
    expect(decided([sheet(10, 10, 10)], panel)).toBeUndefined();
  });

  it('adopts on the threshold itself, and not one point under it', () => {
    // 96 of 160 are sixty percent.
    expect(decided([sheet(6, 6, 6), sheet(6, 6, 6)], panel)).toEqual({ state: 'adopted', reached: 96, reachable: 160 });
    expect(decided([sheet(6, 6, 6), sheet(6, 6, 5)], panel)).toEqual({ state: 'to-decline', reached: 95, reachable: 160 });
  });

  it('does not depend on who scored first', () => {
    fc.assert(fc.property(any, any, (one, other) => expect(decided([one, other], panel)).toEqual(decided([other, one], panel))));
  });
});
