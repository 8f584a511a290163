import type { InputOf, OutputOf, ProposeFor } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { CaseReaders, caseFactsOf, Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type CaseFact, caseOf } from '../case/case-copy';
import { openOrders } from '../order/order.store';
import { propose } from './proposal';

/** What would be proposed for a category and grade that an officer only looks at. */
@Injectable()
export class ProposeForHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly clock: ServiceClock,
  ) {}

  handle(asker: MemberAsker, { appealId, category, grade }: InputOf<typeof ProposeFor>): Promise<OutputOf<typeof ProposeFor>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      if (!(await this.readers.mayRead(tx, appealId, asker))) return null;
      const copy = caseOf(appealId, ((await caseFactsOf(tx, [appealId])).get(appealId) ?? []) as CaseFact[]);
      const policy = copy && (await this.copies.policy(tx, copy.policyVersion));
      if (!copy || !policy) return null;
      const organisation = { ...(await this.copies.organisation(tx)), openOrders: await openOrders(tx) };
      const { unitId, personId, why } = propose({ ...copy, category, grade }, policy, organisation, this.clock.now());
      return { unitId, personId, why: why.map((reason) => ({ code: reason.code, values: { ...reason.values } })) };
    });
  }
}
