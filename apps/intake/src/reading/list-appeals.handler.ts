import type { InputOf, ListAppeals, OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { QueueCounts } from './queue-counts.store';
import { readQueue } from './queue.store';
import { staffOf } from './staff.store';
import { soughtBy } from './words-condition.store';

/** The desk's queue, answered from intake's own copies of orders and clocks. */
@Injectable()
export class ListAppealsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
    private readonly counts: QueueCounts,
  ) {}

  list(input: InputOf<typeof ListAppeals>, asker: MemberAsker): Promise<OutputOf<typeof ListAppeals> | Refusal> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const sought = await soughtBy(tx, this.copies, input.text);
      if (isRefusal(sought)) return sought;
      return readQueue(tx, await staffOf(tx, this.copies, this.clock, asker), input, this.counts, sought);
    });
  }
}
