import type { InputOf, OutputOf, ReadProposals } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { workersOf } from '@huiyin/policy';
import { CaseReaders, Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { proposalsOf } from './proposal.store';

/** What is proposed, and whom an officer may choose instead: units with somebody who can work there. */
@Injectable()
export class ReadProposalsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly clock: ServiceClock,
  ) {}

  handle(asker: MemberAsker, { appealIds }: InputOf<typeof ReadProposals>): Promise<OutputOf<typeof ReadProposals>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const proposals = await proposalsOf(tx, await this.readers.readable(tx, appealIds, asker));
      const organisation = await this.copies.organisation(tx);
      const now = this.clock.now();
      const choices = organisation.units
        .filter(({ closed }) => !closed)
        .map((unit) => ({ unitId: unit.id, personIds: [...workersOf(unit, organisation, now)] }))
        .filter(({ personIds }) => personIds.length > 0);
      return proposals.map((proposal) => ({ ...proposal, choices }));
    });
  }
}
