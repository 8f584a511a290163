import type { Key } from '@huiyin/kernel';
import { createHmac } from 'node:crypto';

const DIGITS = 16;
const MODULUS = 10n ** BigInt(DIGITS);

/** What a code derives from: the seed alone, as the first ones did, or the seed at its tenant, so that one seed never opens two doors. */
export type ReceiptForm = 'seed' | 'tenant-seed';

/** The code of a seed: HMAC mod 10¹⁶, 16 digits. Neither is kept; the same seed gives the same code again at the same tenant. */
export const receiptCode = (key: Key, seed: string, tenantId: string, form: ReceiptForm = 'tenant-seed'): string => {
  const mac = createHmac('sha256', key.bytes).update(form === 'seed' ? seed : `${tenantId}\0${seed}`).digest('hex');
  return (BigInt(`0x${mac}`) % MODULUS).toString().padStart(DIGITS, '0');
};

/** The 16 digits that somebody typed, spaces and dashes left out. What is no code is looked up all the same, as one that nobody has. */
export const typedCode = (text: string): string => {
  const digits = text.normalize('NFKC').replace(/[\s\-–—]/g, '');
  return /^\d{16}$/.test(digits) ? digits : `malformed ${digits.length}`;
};
