import { percentOf, scoreOf, sheetOf } from './scores';

const names = { zh: '项', en: 'One' };
const panel = { scale: 10, criteria: [{ id: 'effect', names, weight: 4 }, { id: 'new', names, weight: 1 }] };

describe('T-10 a sheet as it is typed', () => {
  it.each([['8', 8], ['０', 0], [' 10 ', 10], ['11', undefined], ['', undefined], ['八', undefined], ['-1', undefined], ['7.5', undefined], [undefined, undefined]])('%j is %j', (typed, score) => {
    expect(scoreOf(typed, 10)).toBe(score);
  });

  it('is whole when every criterion has its score', () => {
    expect(sheetOf(panel, { effect: '8' })).toBeUndefined();
    expect(sheetOf(panel, { effect: '8', new: '3' })).toEqual([{ criterion: 'effect', score: 8 }, { criterion: 'new', score: 3 }]);
  });

  it('comes to what its weights say', () => expect(percentOf(panel, [{ criterion: 'effect', score: 8 }, { criterion: 'new', score: 3 }])).toBe(70));
});
