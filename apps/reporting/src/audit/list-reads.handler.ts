import { auditQuestion, type InputOf, type ListAuditQueries, type ListAuditReads, type OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { treeBelow } from '../tree/tree.store';
import { tracesPage } from './audit.store';
import { AuditPool } from './audit-pool.store';
import { ownQuestions } from './granted.store';
import { cursorIn, pageOfRows } from './paging';

/** Who looked: into a tenant, for its admin; and what an auditor asked, for them. */
@Injectable()
export class ListReadsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly pool: AuditPool,
    private readonly clock: ServiceClock,
  ) {}

  async ofTenant({ tenantId }: MemberAsker, input: InputOf<typeof ListAuditReads>): Promise<OutputOf<typeof ListAuditReads> | Refusal> {
    const after = cursorIn(input.after);
    if (isRefusal(after)) return after;
    const { rows, total } = await this.tenants.inTenant(tenantId, (tx) => tracesPage(tx, input, after));
    return pageOfRows(rows.map(({ readId, at, why, ...row }) => ({ ...row, id: readId, at: at.toISOString(), why: [...why] })), input, total);
  }

  async ofAuditor({ tenantId, membershipId }: MemberAsker, input: InputOf<typeof ListAuditQueries>): Promise<OutputOf<typeof ListAuditQueries> | Refusal> {
    const after = cursorIn(input.after);
    if (isRefusal(after)) return after;
    const { rows, total } = await this.pool.asAuditor(membershipId, this.clock.now(), (read) => ownQuestions(read, tenantId, input.first, after));
    const names = new Map((await this.tenants.inTenant(tenantId, treeBelow)).map((one) => [one.tenantId, one.names]));
    const shown = rows.map(({ id, at, question, period, tenants }) => {
      const [first] = tenants;
      const isAboutOne = question === 'tenant' || (question !== 'overview' && tenants.length === 1);
      const about = first !== undefined && isAboutOne ? (names.get(first) ?? null) : null;
      return { id, at: at.toISOString(), question: auditQuestion.parse(question), period, tenants: tenants.length, about };
    });
    return pageOfRows(shown, input, total);
  }
}
