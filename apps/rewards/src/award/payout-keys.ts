import { keyById, type KeyRing, keyRing } from '@huiyin/kernel';
import { payoutCode, payoutHash, payoutHashes } from './payout-code';

/** The keys of payout codes; only rewards has them. */
export class PayoutKeys {
  private readonly ring: KeyRing;

  /** As they stand in the environment. */
  constructor(text: string) {
    this.ring = keyRing(text);
  }

  /** What is kept of a new code: under which key it was made, and its hash. */
  make(tenantId: string, awardId: string, seed: string): { readonly keyId: string; readonly keyedHash: string } {
    const { current } = this.ring;
    return { keyId: current.id, keyedHash: payoutHash(current, payoutCode(current, tenantId, awardId, seed)) };
  }

  /** The code again, from the seed that the author still has. */
  codeOf(keyId: string, tenantId: string, awardId: string, seed: string): string {
    return payoutCode(keyById(this.ring, keyId), tenantId, awardId, seed);
  }

  hashesOf(typed: string): string[] {
    return payoutHashes(this.ring, typed);
  }
}
