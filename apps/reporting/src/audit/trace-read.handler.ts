import { AuditOpened, AuditRead, type Envelope, type FactOf } from '@huiyin/contracts';
import { applyOnce, Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { addTrace, type KeptRead, readOf } from './audit.store';

type Opened = FactOf<typeof AuditOpened>;

/** Puts an auditor's question on record in each tenant that it touched: a row for the admin and a line of the journal. */
@Injectable()
export class TraceReadHandler {
  constructor(private readonly tenants: Tenants) {}

  async handle(fact: Envelope): Promise<void> {
    if (fact.type !== AuditOpened.type) return;
    const parsed = AuditOpened.schema.safeParse(fact);
    if (!parsed.success) return;
    const opened = parsed.data as Opened;
    const kept = await this.tenants.inTenant(opened.tenantId, (tx) => readOf(tx, opened.data.readId));
    if (!kept) return;
    for (const tenantId of opened.data.tenantIds) await this.trace(opened, kept, tenantId);
  }

  private async trace({ tenantId: auditorTenantId, data, actor, occurredAt, ...fact }: Opened, kept: KeptRead, tenantId: string): Promise<void> {
    const { readId, membershipId, question } = data;
    await applyOnce(this.tenants, 'audit-trace', { ...fact, data, actor, occurredAt, tenantId }, async (tx) => {
      const why = kept.reasons.get(tenantId) ?? [];
      addTrace(tx, { readId, auditorTenantId, auditorTenantNames: kept.fromNames, membershipId, personId: kept.personId, question, input: kept.input, why, at: kept.at });
      await tx.publish({
        contract: AuditRead, aggregateId: readId, occurredAt: new Date(occurredAt), actor, data: { readId, auditorTenantId, membershipId, question },
      });
    });
  }
}
