import type { InputOf, ListNotifications, OutputOf } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { countsFor, notificationsFor, type NotificationRow } from './notification.store';

const cursorOf = ({ at, id }: NotificationRow): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** Where a cursor points; what is none begins anew. */
const placeOf = (cursor: string | undefined): readonly [string, string] | undefined => {
  const [at = '', id = ''] = cursor === undefined ? [] : Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  return Number.isNaN(Date.parse(at)) || !isId(id) ? undefined : [new Date(at).toISOString(), id];
};

/** What somebody is told, newest first, and how much of it they have not read. */
@Injectable()
export class ListNotificationsHandler {
  constructor(private readonly tenants: Tenants) {}

  handle({ first, after, unreadOnly }: InputOf<typeof ListNotifications>, { tenantId, personId }: MemberAsker): Promise<OutputOf<typeof ListNotifications>> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const [rows, { total, unread }] = [await notificationsFor(tx, { personId, first, unreadOnly, after: placeOf(after) }), await countsFor(tx, personId)];
      const edges = rows.slice(0, first).map((row) => ({ cursor: cursorOf(row), node: { ...row, at: row.at.toISOString() } }));
      return { edges, hasNextPage: rows.length > first, total: unreadOnly ? unread : total, unread };
    });
  }

  count({ tenantId, personId }: MemberAsker): Promise<{ unread: number }> {
    return this.tenants.inTenant(tenantId, async (tx) => ({ unread: (await countsFor(tx, personId)).unread }));
  }
}
