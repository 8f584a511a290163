// Without 0 O 1 I L, which people mistake when they read a code aloud.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code of so many letters from a keyed hash: five bits a letter, nearly. The same hash gives the same code. */
export const letterCode = (hash: string, length: number): string => {
  let rest = BigInt(`0x${hash}`);
  let code = '';
  for (let n = 0; n < length; n += 1, rest /= BigInt(LETTERS.length)) code += LETTERS[Number(rest % BigInt(LETTERS.length))];
  return code;
};

/** A code as somebody typed it, spaces and dashes left out; what is none is looked up all the same, as one that nobody has. */
export const typedLetters = (text: string): string => text.normalize('NFKC').replace(/[\s\-–—]/g, '').toUpperCase();
