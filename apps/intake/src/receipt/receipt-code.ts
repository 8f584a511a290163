import { createHmac } from 'node:crypto';
import type { Key } from '../crypto/key-ring';

const DIGITS = 16;
const MODULUS = 10n ** BigInt(DIGITS);

/** The code of a seed: HMAC mod 10¹⁶, 16 digits. Neither is kept; the same seed gives the same code again. */
export const receiptCode = (key: Key, seed: string): string => {
  const mac = createHmac('sha256', key.bytes).update(seed).digest('hex');
  return (BigInt(`0x${mac}`) % MODULUS).toString().padStart(DIGITS, '0');
};

/** The 16 digits that somebody typed, spaces and dashes left out. What is no code is looked up all the same, as one that nobody has. */
export const typedCode = (text: string): string => {
  const digits = text.normalize('NFKC').replace(/[\s\-–—]/g, '');
  return /^\d{16}$/.test(digits) ? digits : `malformed ${digits.length}`;
};
