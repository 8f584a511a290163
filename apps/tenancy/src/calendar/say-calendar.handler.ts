import { type Actor, CalendarPublished } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { onlyOne } from '../tenant/tenant';
import { type CalendarVersion, markPublished } from './calendar.store';

/** Says a national calendar in this tenant, once. */
export const sayCalendar = async (tx: Tx, { version, knownThrough, days }: CalendarVersion, actor: Actor, now: Date): Promise<void> => {
  if (!(await markPublished(tx, version, now))) return;
  await tx.publish({
    contract: CalendarPublished,
    aggregateId: onlyOne(tx.tenantId, 'calendar'),
    occurredAt: now,
    actor,
    data: { version, knownThrough, days: { ...days } },
  });
};
