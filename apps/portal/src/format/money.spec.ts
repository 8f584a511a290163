import { fenOf, yuanOf } from './money';

describe('H-08 money', () => {
  it.each([[30_000, '300'], [9_950, '99.50'], [5, '0.05'], [-30_000, '-300'], [0, '0']])('%d fen are %s yuan', (fen, yuan) => expect(yuanOf(fen)).toBe(yuan));

  it.each([['300', 30_000], ['99.5', 9_950], [' ３００ ', 30_000], ['0.05', 5], ['', undefined], ['三百', undefined], ['1.234', undefined], ['-5', undefined], ['1e3', undefined]])(
    'typed as %j', (typed, fen) => expect(fenOf(typed)).toBe(fen),
  );
});
