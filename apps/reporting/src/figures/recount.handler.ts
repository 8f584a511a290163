import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { lockChain } from '../journal/journal.store';
import { namingDrift } from './count.store';
import { firstDifference } from './editions';
import { FiguresProjection } from './figures.projection';
import { nationalEditions } from './national.store';
import { appealsInJournal, dropFigures } from './rebuild.store';
import { answeredSince } from './round.store';
import { saveRule } from './rule.store';

/** Appeals of one transaction, so that arrivals do not wait long. */
const AT_ONCE = 100;

const parts = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

/** Counts again what was counted before. */
@Injectable()
export class RecountHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly figures: FiguresProjection,
  ) {}

  /** National holidays were published: working time up to an answer on such a day or later may be another. */
  async afterCalendar(tenantId: string): Promise<void> {
    const touched = await this.tenants.inTenant(tenantId, async (tx) => {
      const [newest, before] = await nationalEditions(tx);
      const day = newest && firstDifference(newest.days, before?.days ?? {});
      return day === undefined ? [] : answeredSince(tx, day);
    });
    for (const appealIds of parts(touched)) {
      const counting = this.tenants.inTenant(tenantId, async (tx) => {
        const { found } = await lockChain(tx, () => this.figures.read(tx, appealIds));
        await this.figures.project(tx, found);
      });
      await namingDrift(tenantId, counting);
    }
  }

  /** Drops the figures of a tenant and makes them again from its journal, in one transaction: nobody sees half of them, and what arrives waits. Gives the number of appeals. */
  rebuild(tenantId: string): Promise<number> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const { found: appealIds } = await lockChain(tx, () => appealsInJournal(tx));
      dropFigures(tx);
      await this.takeRule(tx);
      for (const some of parts(appealIds)) await this.figures.project(tx, await this.figures.read(tx, some));
      return appealIds.length;
    });
  }

  private async takeRule(tx: Tx): Promise<void> {
    const inForce = await this.copies.policyInForce(tx);
    if (inForce) saveRule(tx, { version: inForce.version, timeZone: inForce.policy.hours.timezone, threshold: inForce.policy.figures.threshold });
  }
}
