import { createHmac } from 'node:crypto';
import type { Key, KeyRing } from './key-ring';

/** What a hash is for: the same text hashed for another purpose gives another hash. */
export type Purpose = 'place' | 'receipt' | 'person' | 'counted';

/** HMAC-SHA-256 in lower-case hexadecimal. */
export const keyedHash = (key: Key, purpose: Purpose, text: string): string =>
  createHmac('sha256', key.bytes).update(`${purpose}\0${text}`).digest('hex');

/** The hash under each key, the current one first: what to look for. */
export const keyedHashes = (ring: KeyRing, purpose: Purpose, text: string): string[] =>
  ring.all.map((key) => keyedHash(key, purpose, text));
