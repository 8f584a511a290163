import type { InputOf, ListAuditGrants, OutputOf, ReadGrantable } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { auditsOf } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { treeBelow } from '../tree/tree.store';
import { auditorsAt } from './auditor.store';
import { grantsPage } from './grant.store';
import { grantView } from './grant-view';
import { cursorIn, pageOfRows } from './paging';

/** What a tenant has granted: all of it for its group admin, an auditor's own for them; and what may be granted. */
@Injectable()
export class ListGrantsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async list({ tenantId, membershipId, roles }: MemberAsker, input: InputOf<typeof ListAuditGrants>): Promise<OutputOf<typeof ListAuditGrants> | Refusal> {
    const after = cursorIn(input.after);
    if (isRefusal(after)) return after;
    return this.tenants.inTenant(tenantId, async (tx) => {
      const { rows, total } = await grantsPage(tx, input, after, roles.includes('group-admin') ? null : membershipId);
      const [tree, now] = [await treeBelow(tx), this.clock.now()];
      const { edges, ...page } = pageOfRows(rows.map((grant) => ({ ...grantView(grant, tree, now), at: grant.grantedAt.toISOString() })), input, total);
      return { ...page, edges: edges.map(({ cursor, node: { at: _, ...node } }) => ({ cursor, node })) };
    });
  }

  async grantable({ tenantId }: MemberAsker): Promise<OutputOf<typeof ReadGrantable>> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const inForce = await this.copies.policyInForce(tx);
      const tree = await treeBelow(tx);
      return {
        auditors: await auditorsAt(tx, this.clock.now()),
        tenants: tree.flatMap(({ tenantId: id, path, names, kind }) => (names && kind ? [{ id, parentId: path.at(-2) ?? null, names, kind }] : [])),
        mostDays: auditsOf(inForce?.policy).grantMostDays,
      };
    });
  }
}
