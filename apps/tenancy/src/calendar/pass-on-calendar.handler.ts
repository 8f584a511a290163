import type { CalendarPublished, FactOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { findTenant, subsidiaries } from '../tenant/tenant.store';
import { sayCalendar } from './say-calendar.handler';

/** Says a calendar heard in one tenant in those directly below it, each in its own transaction and once. */
@Injectable()
export class PassOnCalendarHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ tenantId, data }: Pick<FactOf<typeof CalendarPublished>, 'tenantId' | 'data'>): Promise<void> {
    const children = await this.tenants.inTenant(tenantId, subsidiaries);
    for (const child of children) {
      await this.tenants.inTenant(child, async (tx) => {
        const tenant = await findTenant(tx, child);
        if (tenant?.parentId !== tenantId || tenant.closedAt) return;
        await sayCalendar(tx, data, { kind: 'system' }, this.clock.now());
      });
    }
  }
}
