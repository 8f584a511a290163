import type { InputOf, OutputOf, VerifyJournal } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { AskGrantedHandler } from '../audit/ask-granted.handler';
import { recordRead } from '../audit/audit.store';
import { beginning, endsAt, type Proof, walk } from './chain';
import { isFaithful } from './entry';
import { entriesAfter, type JournalRead, standing } from './journal.store';

const AT_ONCE = 1_000;

/** Walks the whole chain up to where the head says that it ends; what arrives meanwhile is left for the next time. */
const verify = async (read: JournalRead): Promise<Proof> => {
  const said = await standing(read);
  let proof: Proof = { ...beginning, intact: true, brokenAt: null };
  while (proof.intact && proof.lines < said.lines) {
    const entries = await entriesAfter(read, proof.lines, Math.min(AT_ONCE, said.lines - proof.lines));
    if (entries.length === 0) break;
    proof = walk(proof, entries, isFaithful);
  }
  return endsAt(proof, said);
};

/** Recomputes a chain from its first line: of the auditor's own tenant by their role, of another one by a grant. */
@Injectable()
export class VerifyJournalHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly granted: AskGrantedHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle(asker: MemberAsker, { tenantId = asker.tenantId }: InputOf<typeof VerifyJournal>): Promise<OutputOf<typeof VerifyJournal> | Refusal> {
    if (tenantId === asker.tenantId) return this.ownTenant(asker);
    const question = { question: 'proof', input: {}, tenantId } as const;
    return (await this.granted.ask(asker, question, ({ query }) => verify({ tenantId, query }))) ?? refuse('not-found', { field: 'tenantId' });
  }

  private async ownTenant({ tenantId, personId, membershipId }: MemberAsker): Promise<Proof> {
    const at = this.clock.now();
    await recordRead(this.tenants, { tenantId, personId, membershipId, question: 'proof', input: {}, tenants: [tenantId], at });
    return this.tenants.inTenant(tenantId, verify);
  }
}
