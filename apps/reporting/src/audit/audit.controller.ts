import { GrantAudit, type InputOf, ListAuditGrants, ListAuditQueries, ListAuditReads, type OutputOf, ReadAuditOverview, ReadAuditProofs, ReadAuditTenant, ReadGrantable, RevokeAudit } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { GrantAuditHandler } from './grant-audit.handler';
import { ListGrantsHandler } from './list-grants.handler';
import { ListReadsHandler } from './list-reads.handler';
import { ReadOverviewHandler } from './read-overview.handler';
import { ReadProofsHandler } from './read-proofs.handler';
import { RevokeAuditHandler } from './revoke-audit.handler';

@Controller()
export class AuditController {
  constructor(
    private readonly grant: GrantAuditHandler,
    private readonly revoke: RevokeAuditHandler,
    private readonly grants: ListGrantsHandler,
    private readonly reads: ListReadsHandler,
    private readonly proofs: ReadProofsHandler,
    private readonly figures: ReadOverviewHandler,
  ) {}

  @Allows('group-admin')
  @Answers(GrantAudit)
  grantAudit(input: InputOf<typeof GrantAudit>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof GrantAudit> | Refusal> {
    return this.grant.handle(asker, input);
  }

  @Allows('group-admin')
  @Answers(RevokeAudit)
  revokeAudit(input: InputOf<typeof RevokeAudit>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof RevokeAudit> | Refusal> {
    return this.revoke.handle(asker, input);
  }

  @Allows('group-admin', 'auditor')
  @Answers(ListAuditGrants)
  listGrants(input: InputOf<typeof ListAuditGrants>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ListAuditGrants> | Refusal> {
    return this.grants.list(asker, input);
  }

  @Allows('group-admin')
  @Answers(ReadGrantable)
  readGrantable(_: InputOf<typeof ReadGrantable>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadGrantable>> {
    return this.grants.grantable(asker);
  }

  @Allows('tenant-admin')
  @Answers(ListAuditReads)
  listReads(input: InputOf<typeof ListAuditReads>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ListAuditReads> | Refusal> {
    return this.reads.ofTenant(asker, input);
  }

  @Allows('auditor')
  @Answers(ListAuditQueries)
  listQueries(input: InputOf<typeof ListAuditQueries>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ListAuditQueries> | Refusal> {
    return this.reads.ofAuditor(asker, input);
  }

  @Allows('auditor')
  @Answers(ReadAuditProofs)
  readProofs(_: InputOf<typeof ReadAuditProofs>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadAuditProofs>> {
    return this.proofs.handle(asker);
  }

  @Allows('auditor')
  @Answers(ReadAuditOverview)
  readOverview(input: InputOf<typeof ReadAuditOverview>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadAuditOverview>> {
    return this.figures.overview(asker, input);
  }

  @Allows('auditor')
  @Answers(ReadAuditTenant)
  readTenant(input: InputOf<typeof ReadAuditTenant>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadAuditTenant>> {
    return this.figures.tenant(asker, input);
  }
}
