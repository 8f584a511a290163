import { type OutputOf, VerifyJournal } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { recordRead } from '../audit/audit.store';
import { beginning, endsAt, type Proof, walk } from './chain';
import { isFaithful } from './entry';
import { entriesAfter, standing } from './journal.store';

const AT_ONCE = 1_000;

/** Walks the whole chain up to where the head says that it ends; what arrives meanwhile is left for the next time. */
const verify = async (tx: Tx): Promise<Proof> => {
  const said = await standing(tx);
  let proof: Proof = { ...beginning, intact: true, brokenAt: null };
  while (proof.intact && proof.lines < said.lines) {
    const entries = await entriesAfter(tx, proof.lines, Math.min(AT_ONCE, said.lines - proof.lines));
    if (entries.length === 0) break;
    proof = walk(proof, entries, isFaithful);
  }
  return endsAt(proof, said);
};

/** Recomputes the chain of the auditor's own tenant from its first line. */
@Injectable()
export class VerifyJournalHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ tenantId, personId, membershipId }: MemberAsker): Promise<OutputOf<typeof VerifyJournal>> {
    const at = this.clock.now();
    await recordRead(this.tenants, { tenantId, personId, membershipId, operation: VerifyJournal.subject, input: {}, tenants: [tenantId], at });
    return this.tenants.inTenant(tenantId, verify);
  }
}
