import type { Key } from '@huiyin/kernel';
import { createHmac } from 'node:crypto';

// Without 0 O 1 I L, which people mistake when they type a code from a wall.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 12;

/** The code on a place's poster: 12 letters, about 59 bits, unguessable without the key. */
export const placeCode = (key: Key, seed: string): string => {
  let rest = BigInt(`0x${createHmac('sha256', key.bytes).update(`place-code\0${seed}`).digest('hex')}`);
  let code = '';
  for (let n = 0; n < LENGTH; n += 1, rest /= BigInt(LETTERS.length)) code += LETTERS[Number(rest % BigInt(LETTERS.length))];
  return code;
};
