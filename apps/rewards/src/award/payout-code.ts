import { type Key, keyedHash, type KeyRing, keyedHashes, letterCode, typedLetters } from '@huiyin/kernel';

// 16 letters are 79 bits; a receipt has digits alone, so that nobody hands the one over for the other.
const LENGTH = 16;

/** The code by which an author is paid: it derives from a seed that only they have, at their award, so that a retry gives it again. */
export const payoutCode = (key: Key, tenantId: string, awardId: string, seed: string): string =>
  letterCode(keyedHash(key, 'payout-code', `${tenantId}/${awardId}/${seed}`), LENGTH);

/** What is kept of a code. */
export const payoutHash = (key: Key, code: string): string => keyedHash(key, 'payout', code);

/** Under what a code that somebody typed may be kept, the newest key first. */
export const payoutHashes = (keys: KeyRing, typed: string): string[] => keyedHashes(keys, 'payout', typedLetters(typed));
