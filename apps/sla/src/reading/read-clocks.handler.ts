import { type Tx, Tenants } from '@huiyin/persistence';
import { holderOf } from '@huiyin/policy';
import { CaseReaders, Copies, type MemberAsker, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { readClocksOf } from '../clock/clock.store';
import { readEditions } from '../clock/edition.store';
import { calendarFor } from '../clock/editions';
import { readSteps } from '../ladder/step.store';
import { readAppeals } from './appeal.store';
import { type ClockView, clockView, forSender } from './clock-view';

/** The clocks of appeals, as they stand now. */
@Injectable()
export class ReadClocksHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly clock: ServiceClock,
  ) {}

  /** A sender sees those of their own appeal; staff those of cases that they may read. The rest is left out. */
  async handle(asker: MemberAsker | SenderAsker, appealIds: readonly string[]): Promise<ClockView[]> {
    const { tenantId } = asker;
    if (asker.kind === 'sender') {
      const own = appealIds.filter((id) => id === asker.appealId);
      return (await this.tenants.inTenant(tenantId, (tx) => this.views(tx, own))).map(forSender);
    }
    return this.tenants.inTenant(tenantId, async (tx) => this.views(tx, await this.readers.readable(tx, appealIds, asker)));
  }

  private async views(tx: Tx, appealIds: readonly string[]): Promise<ClockView[]> {
    const clocks = appealIds.length > 0 ? await readClocksOf(tx, appealIds) : [];
    if (clocks.length === 0) return [];
    const appeals = new Map((await readAppeals(tx, appealIds)).map((appeal) => [appeal.id, appeal]));
    const steps = await readSteps(tx, appealIds);
    const nationals = await readEditions(tx);
    const organisation = { ...(await this.copies.organisation(tx)), openOrders: {} };
    const asOf = this.clock.now();
    const views: ClockView[] = [];
    for (const clock of clocks) {
      const policy = await this.copies.policy(tx, clock.policyVersion);
      if (!policy) continue;
      const appeal = appeals.get(clock.appealId);
      const about = { unitId: clock.unitId, originUnitId: appeal?.originUnitId ?? null, barredPersonIds: appeal?.barred ?? [], at: asOf };
      views.push(
        clockView(clock, {
          policy,
          calendar: calendarFor(policy.hours, nationals.find(({ version }) => version === clock.calendarVersion)),
          steps: steps.filter(({ clockId }) => clockId === clock.id),
          asOf,
          hold: (level) => holderOf(level, about, organisation),
        }),
      );
    }
    return views;
  }
}
