import type { InputOf, OutputOf, ReadAppeals } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { rowFor, SELECT_CASES, type StoredCase } from './appeal-row.store';
import { readableBy } from './queue.store';
import { staffOf } from './staff.store';

/** Number and words of appeals that the asker may read, for loaders; the others are left out. */
@Injectable()
export class ReadAppealsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async read({ appealIds }: InputOf<typeof ReadAppeals>, asker: MemberAsker | SenderAsker): Promise<OutputOf<typeof ReadAppeals>> {
    const rows = await this.tenants.inTenant(asker.tenantId, (tx) =>
      asker.kind === 'sender' ? this.own(tx, appealIds.filter((id) => id === asker.appealId)) : this.ofStaff(tx, appealIds, asker),
    );
    const kind = asker.kind === 'sender' ? 'sender' : 'staff';
    return rows.map((row) => ({ ...rowFor({ kind }, row), body: row.body ?? '' }));
  }

  private own(tx: Tx, ids: readonly string[]): Promise<StoredCase[]> {
    return tx.query<StoredCase>(`${SELECT_CASES} where a.tenant_id = $1 and a.id = any ($2)`, [tx.tenantId, ids]);
  }

  private async ofStaff(tx: Tx, ids: readonly string[], asker: MemberAsker): Promise<StoredCase[]> {
    const may = readableBy(await staffOf(tx, this.copies, this.clock, asker));
    const values = [tx.tenantId, ...may.values, ids];
    return tx.query<StoredCase>(`${SELECT_CASES} where a.tenant_id = $1 and ${may.sql} and a.id = any ($${values.length})`, values);
  }
}
