import type { FindSimilar, InputOf, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { similarOf } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { SELECT_CASES, type StoredCase } from '../reading/appeal-row.store';
import { readableBy } from '../reading/queue.store';
import { staffOf } from '../reading/staff.store';
import { sharing } from './gram.store';
import { gramsOfAppeal } from './grams';
import { type Compared, similarTo } from './similar';

/** What says the same as an appeal, among what the asker may read; null where they may not read it. */
@Injectable()
export class FindSimilarHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  find({ appealId }: InputOf<typeof FindSimilar>, asker: MemberAsker): Promise<OutputOf<typeof FindSimilar>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const [one] = await this.readable(tx, [appealId], asker);
      if (!one) return null;
      const others = await this.readable(tx, await sharing(tx, gramsOfAppeal(one)), asker);
      return similarTo(one, others, similarOf((await this.copies.policyInForce(tx))?.policy));
    });
  }

  private async readable(tx: Tx, ids: readonly string[], asker: MemberAsker): Promise<Compared[]> {
    const may = readableBy(await staffOf(tx, this.copies, this.clock, asker));
    const values = [tx.tenantId, ...may.values, [...ids]];
    const rows = await tx.query<StoredCase>(`${SELECT_CASES} where a.tenant_id = $1 and ${may.sql} and a.id = any ($${values.length})`, values);
    return rows.map((row) => ({ ...row, title: row.title ?? '', body: row.body ?? '' }));
  }
}
