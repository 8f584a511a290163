import { keyedHash, keyRing, letterCode, typedLetters } from '.';

const key = (n: number): string => Buffer.alloc(32, n).toString('base64');

describe('N-03 a code of letters', () => {
  it('derives again from the same hash, and has none that are mistaken for others', () => {
    const hash = keyedHash(keyRing(key(1)).current, 'any', 'text');
    expect(letterCode(hash, 16)).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
    expect(letterCode(hash, 16)).toBe(letterCode(hash, 16));
  });

  it.each([['abcd-EFGH 2345', 'ABCDEFGH2345'], ['ＡＢ２３', 'AB23'], ['', '']])('is read from %s', (typed, code) => expect(typedLetters(typed)).toBe(code));

  it('a ring reads the newest key first, and none that is too short', () => {
    expect(keyRing(`${key(2)},${key(1)}`).all[1]).toEqual(keyRing(key(1)).current);
    expect(() => keyRing('short')).toThrow('32 bytes');
  });
});
