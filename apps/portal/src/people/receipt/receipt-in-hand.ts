import { hearServerTime } from '../../format/server-time';
import type { FormView } from '../form/choices';
import type { Submitted } from '../form/submit';

export interface ReceiptInHand {
  readonly receipt: Submitted;
  readonly form: FormView;
  /** Where to say something more. */
  readonly again: string;
}

/** Lives in memory only: a receipt code is never in a URL, storage, history or title. */
let inHand: ReceiptInHand | null = null;

export const showReceipt = (shown: ReceiptInHand): void => {
  hearServerTime(shown.receipt.filedAt);
  inHand = shown;
};
export const receiptInHand = (): ReceiptInHand | null => inHand;
export const forgetReceipt = (): void => {
  inHand = null;
};
