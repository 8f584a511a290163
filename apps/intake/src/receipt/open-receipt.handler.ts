import type { InputOf, OpenReceipt, OutputOf } from '@huiyin/contracts';
import { keyedHashes, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { IntakeKeys } from '../crypto/intake-keys';
import { locate } from '../place/place.store';
import { caseAccess } from './case-access.store';
import { typedCode } from './receipt-code';
import { receiptByHash } from './receipt.store';

/** Trades a receipt code for a case token. Unknown and malformed codes go the same way. */
@Injectable()
export class OpenReceiptHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: IntakeKeys,
  ) {}

  async open(input: InputOf<typeof OpenReceipt>): Promise<OutputOf<typeof OpenReceipt> | Refusal> {
    const code = typedCode(input.code);
    const located = await locate(this.tenants, 'receipt', keyedHashes(this.keys.locator, 'receipt', code));
    if (!located) return refuse('receipt-unknown', { field: 'code' });
    const { tenantId, keyedHash } = located;
    const found = await this.tenants.inTenant(tenantId, (tx) => receiptByHash(tx, keyedHash));
    // Argon2id costs 15 ms, so only a hit pays for it, and outside of the transaction.
    if (!found || !(await verify(found.argon2, code))) return refuse('receipt-unknown', { field: 'code' });
    return caseAccess(this.keys, { tenantId, appealId: found.appealId, number: found.number, right: 'sender' });
  }
}
