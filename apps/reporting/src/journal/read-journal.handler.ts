import type { InputOf, OutputOf, ReadJournal } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { recordRead } from '../audit/audit.store';
import type { Entry } from './entry';
import { countOfAppeal, entriesAfter, standing } from './journal.store';

type Page = OutputOf<typeof ReadJournal>;

const edgeOf = ({ n, factId, type, publisher, appealId, round, occurredAt, hash }: Entry): Page['edges'][number] => ({
  cursor: String(n),
  node: { n, factId, type, publisher, appealId, round, occurredAt, hash },
});

/** One page of the auditor's own tenant, in order of arrival. */
@Injectable()
export class ReadJournalHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ tenantId, personId, membershipId }: MemberAsker, input: InputOf<typeof ReadJournal>): Promise<Page | Refusal> {
    const { appealId, first, after = '0' } = input;
    if (!/^\d{1,15}$/.test(after)) return refuse('field-malformed', { field: 'after' });
    const at = this.clock.now();
    await recordRead(this.tenants, { tenantId, personId, membershipId, question: 'journal', input, tenants: [tenantId], at });
    return this.tenants.inTenant(tenantId, async (tx) => {
      const found = await entriesAfter(tx, Number(after), first + 1, appealId);
      const total = appealId === undefined ? (await standing(tx)).lines : await countOfAppeal(tx, appealId);
      return { edges: found.slice(0, first).map(edgeOf), hasNextPage: found.length > first, total };
    });
  }
}
