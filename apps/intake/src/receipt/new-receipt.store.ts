import { keyById, keyedHash } from '@huiyin/kernel';
import { hash } from '@node-rs/argon2';
import type { KeptReceipt } from '../appeal/filing.store';
import type { IntakeKeys } from '../crypto/intake-keys';
import { receiptCode, type ReceiptForm } from './receipt-code';

/** What is kept of the receipt of a seed at this tenant. Argon2id takes 15 ms in a thread of its own: made before the transaction. */
export const newReceipt = async (keys: IntakeKeys, tenantId: string, seed: string): Promise<KeptReceipt> => {
  const code = receiptCode(keys.receipt.current, seed, tenantId);
  return { keyedHash: keyedHash(keys.locator.current, 'receipt', code), keyId: keys.locator.current.id, argon2: await hash(code) };
};

/** How a code derives from its seed, as it is remembered with the command; the first ones did not say in which form. */
interface Derived {
  readonly receiptKeyId: string | null;
  readonly receiptForm?: ReceiptForm | undefined;
}

/** The code of a seed, told again as it was told first; null where there is none. */
export const codeAgain = (keys: IntakeKeys, { receiptKeyId, receiptForm = 'seed' }: Derived, tenantId: string, seed: string | undefined): string | null =>
  receiptKeyId && seed ? receiptCode(keyById(keys.receipt, receiptKeyId), seed, tenantId, receiptForm) : null;
