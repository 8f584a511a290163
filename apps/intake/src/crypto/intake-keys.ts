import type { KeyRing } from '@huiyin/kernel';
import type { KeyObject } from 'node:crypto';

/** The keys that only intake has. */
export class IntakeKeys {
  constructor(
    /** Receipt codes derive from seeds under it. */
    readonly receipt: KeyRing,
    /** Places, receipts and own appeals are found by hashes under it. */
    readonly locator: KeyRing,
    /** Wraps the key of each sender's identity. */
    readonly master: KeyRing,
    /** Signs case tokens. */
    readonly caseToken: KeyObject,
  ) {}
}
