import { type InputOf, type OutputOf, PublishCalendar } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { actorKey, actorOf, type Author } from '../author/author';
import { readTenant } from '../tenant/tenant.store';
import { addCalendar, calendarOfVersion, newestCalendar } from './calendar.store';
import { checkCalendar, sameCalendar } from './national-calendar';
import { sayCalendar } from './say-calendar.handler';

/** Adds a version of the national calendar and says it at the root of the operator's tree, from where it goes down. */
@Injectable()
export class PublishCalendarHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle(author: Author, input: InputOf<typeof PublishCalendar>): Promise<OutputOf<typeof PublishCalendar> | Refusal> {
    const tenant = await readTenant(this.tenants, author.tenantId);
    if (!tenant) return refuse('tenant-unknown');
    const answer = await this.keep(author, input);
    if (isRefusal(answer)) return answer;
    const root = tenant.lineage[0] ?? tenant.id;
    await this.tenants.inTenant(root, async (tx) => {
      const calendar = await calendarOfVersion(tx, answer.version);
      if (calendar) await sayCalendar(tx, calendar, actorOf(author, 'platform-operator'), this.clock.now());
    });
    return answer;
  }

  private keep(author: Author, input: InputOf<typeof PublishCalendar>): Promise<{ version: number } | Refusal> {
    const command = { actor: actorKey(author), operation: PublishCalendar.subject, commandId: input.commandId, input };
    return this.tenants.once(author.tenantId, command, async (tx) => {
      const newest = await newestCalendar(tx);
      const calendar = checkCalendar({ knownThrough: input.knownThrough, days: input.days }, newest);
      if (isRefusal(calendar)) return calendar;
      if (newest && sameCalendar(newest, calendar)) return { version: newest.version };
      return { version: (await addCalendar(tx, calendar)).version };
    });
  }
}
