import { type InputOf, MarkNotificationsRead, type OutputOf } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { countsFor, markRead } from './notification.store';

/** Somebody has read what they were told; all of it is theirs, or nothing is marked. */
@Injectable()
export class MarkReadHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  handle(input: InputOf<typeof MarkNotificationsRead>, { tenantId, personId }: MemberAsker): Promise<OutputOf<typeof MarkNotificationsRead> | Refusal> {
    const ids = [...new Set(input.ids)];
    const command = { actor: personId, operation: MarkNotificationsRead.subject, commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, async (tx): Promise<OutputOf<typeof MarkNotificationsRead> | Refusal> => {
      if ((await markRead(tx, personId, ids, this.clock.now())) < ids.length) return refuse('not-found', { field: 'ids' });
      // Their other pages have one less to tell of.
      tx.news(personId);
      return { unread: (await countsFor(tx, personId)).unread };
    });
  }
}
