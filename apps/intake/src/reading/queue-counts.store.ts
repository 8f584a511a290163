import type { ListAppeals, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import type { Condition } from './queue.store';

type Counts = OutputOf<typeof ListAppeals>['counts'];

const KEPT_MS = 1_000;
const MAX_TENANTS = 2_000;

/** How many each part of a queue has, kept a second: counting walks the tenant. A commit of this process is counted at once. */
@Injectable()
export class QueueCounts {
  private readonly kept = new Map<string, Map<string, { counts: Counts; until: number }>>();

  constructor(tenants: Tenants) {
    tenants.onCommit(({ tenantId }) => this.kept.delete(tenantId));
  }

  async of(tx: Tx, personId: string, may: Condition): Promise<Counts> {
    const known = this.kept.get(tx.tenantId)?.get(personId);
    if (known && performance.now() < known.until) return known.counts;
    if (this.kept.size >= MAX_TENANTS) this.kept.clear();
    const ofTenant = new Map(this.kept.get(tx.tenantId));
    // Put in before it is counted: a commit meanwhile takes the whole map away, and what was counted with it.
    this.kept.set(tx.tenantId, ofTenant);
    const counts = await countTabs(tx, may);
    ofTenant.set(personId, { counts, until: performance.now() + KEPT_MS });
    return counts;
  }
}

const countTabs = async (tx: Tx, { sql, values }: Condition): Promise<Counts> => {
  const rows = await tx.query<{ tab: string; n: number }>(`select a.tab, count(*)::int as n from appeal a where a.tenant_id = $1 and ${sql} group by a.tab`, [
    tx.tenantId, ...values,
  ]);
  const of = (tab: string): number => rows.find((row) => row.tab === tab)?.n ?? 0;
  const all = rows.reduce((sum, { n }) => sum + n, 0);
  return { 'to-accept': of('to-accept'), 'in-hand': of('in-hand'), 'to-answer': of('to-answer'), answered: of('answered'), all };
};
