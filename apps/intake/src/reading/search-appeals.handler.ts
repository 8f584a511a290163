import type { InputOf, OutputOf, SearchAppeals } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { COUNT_ROWS, SELECT_ROWS, type StoredRow } from './appeal-row.store';
import { readCursor } from './cursor';
import { pageOf, readableBy } from './queue.store';
import { staffOf } from './staff.store';
import { holds, type Sought, soughtBy } from './words-condition.store';

type Input = InputOf<typeof SearchAppeals>;

const filters = { status: 'a.status =', category: 'a.category =', channel: 'a.channel =', departmentId: 'a.department_id =', filedFrom: 'a.filed_at >=', filedUntil: 'a.filed_at <' } as const;
const filterNames = Object.keys(filters) as (keyof typeof filters)[];

/** Everything that the asker may read, by number and words, and narrowed down; the newest first. */
@Injectable()
export class SearchAppealsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  search(input: Input, asker: MemberAsker): Promise<OutputOf<typeof SearchAppeals> | Refusal> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const sought = await soughtBy(tx, this.copies, input.text);
      return isRefusal(sought) ? sought : this.page(tx, input, sought, asker);
    });
  }

  private async page(tx: Tx, input: Input, sought: Sought | undefined, asker: MemberAsker): Promise<OutputOf<typeof SearchAppeals>> {
    const may = readableBy(await staffOf(tx, this.copies, this.clock, asker));
    const values: unknown[] = [tx.tenantId, ...may.values];
    const next = (value: unknown): string => `$${values.push(value)}`;
    const narrowed = filterNames.flatMap((name) => (input[name] === undefined ? [] : [`${filters[name]} ${next(input[name])}`]));
    const within = ['a.tenant_id = $1', may.sql, ...narrowed, ...(sought ? [holds(sought, next)] : [])].join(' and ');
    const [count] = await tx.query<{ n: number }>(`${COUNT_ROWS} where ${within}`, values);
    const after = readCursor(input.after);
    const beyond = after ? `and a.id < ${next(after.id)}::uuid` : '';
    const rows = await tx.query<StoredRow>(`${SELECT_ROWS} where ${within} ${beyond} order by a.id desc limit ${next(input.first + 1)}`, values);
    return pageOf(rows, input.first, count?.n ?? 0);
  }
}
