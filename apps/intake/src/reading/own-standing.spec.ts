import fc from 'fast-check';
import type { Entry } from '../appeal/entry';
import { ideaOf, isToRate } from './own-standing';

const line = (hour: number, type: string, data: Entry['data'] = {}, round = 1): Entry =>
  ({ id: `${hour}-${type}`, service: 'rewards', type, at: new Date(Date.UTC(2026, 10, 20, hour)), round, actor: { kind: 'system' }, data });

const log = [
  line(1, 'suggestion-raised'), line(2, 'suggestion-adopted'),
  line(3, 'award-granted', { awardId: 'a', fen: 30_000 }), line(4, 'award-reversed', { awardId: 'a', fen: 30_000 }),
  line(5, 'award-granted', { awardId: 'b', fen: 20_000 }), line(6, 'award-paid', { awardId: 'b', fen: 20_000 }),
];

describe('T-10 what came of one\'s own appeal', () => {
  it('is nothing, then a suggestion, then what became of it', () => {
    expect([0, 1, 2].map((n) => ideaOf(log.slice(0, n))?.state)).toEqual([undefined, 'raised', 'adopted']);
    expect(ideaOf([line(1, 'suggestion-raised'), line(2, 'suggestion-declined')])).toEqual({ state: 'declined', award: null });
    expect(ideaOf([...log, line(7, 'suggestion-implemented')])?.state).toBe('implemented');
  });

  it('H-08 has the newest award with its state, also after one that was taken back', () => {
    expect([3, 4, 5, 6].map((n) => ideaOf(log.slice(0, n))?.award)).toEqual([
      { fen: 30_000, state: 'granted' }, { fen: 30_000, state: 'reversed' }, { fen: 20_000, state: 'granted' }, { fen: 20_000, state: 'paid' },
    ]);
  });

  it('is the same in any order', () => {
    fc.assert(fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => expect(ideaOf(shuffled)).toEqual(ideaOf(log))));
  });
});

describe('T-10 whether its sender is still to say', () => {
  const answered = { status: 'answered', round: 2 };

  const asked = line(0, 'call-back-asked', {}, 2);

  it('is so from the questionnaire until they said it, in each round anew', () => {
    expect(isToRate([line(1, 'satisfaction-given'), asked], answered)).toBe(true);
    expect(isToRate([asked, line(1, 'satisfaction-given', {}, 2)], answered)).toBe(false);
    expect(isToRate([asked, line(1, 'review-asked', {}, 2)], answered)).toBe(false);
    expect(isToRate([asked], { status: 'in-hand', round: 2 })).toBe(false);
  });

  it('is not so before they are asked: who calls back asks them', () => {
    expect(isToRate([], answered)).toBe(false);
    expect(isToRate([line(0, 'call-back-asked')], answered)).toBe(false);
  });
});
