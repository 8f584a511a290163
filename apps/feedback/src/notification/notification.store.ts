import type { NotificationKind, NotificationRefs } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { Notification } from './notification';

export interface NotificationRow {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Null where it does not lead to the case. */
  readonly appealId: string | null;
  readonly refs: NotificationRefs;
  readonly at: Date;
  readonly read: boolean;
}

const KEEP = `
  insert into notification (tenant_id, id, person_id, kind, appeal_id, of_case, refs, at)
  select $1, n.id, n."personId", n.kind, $2, n."ofCase", n.refs, n.at
  from jsonb_to_recordset($3::jsonb) as n (id uuid, "personId" uuid, kind text, "ofCase" boolean, refs jsonb, at timestamptz)
  on conflict (tenant_id, id) do update set refs = excluded.refs, of_case = excluded.of_case
    where (notification.refs, notification.of_case) is distinct from (excluded.refs, excluded.of_case)
  returning person_id as "personId"`;
const DROP = 'delete from notification where tenant_id = $1 and appeal_id = $2 and id <> all ($3::uuid[]) returning person_id as "personId"';

/** Keeps what a case tells as its facts have it now, and gives for whom that changed. What was read stays read. */
export const keepNotifications = async (tx: Tx, appealId: string, told: readonly Notification[]): Promise<string[]> => {
  const gone = tx.query<{ personId: string }>(DROP, [tx.tenantId, appealId, told.map(({ id }) => id)]);
  const kept = told.length === 0 ? [] : tx.query<{ personId: string }>(KEEP, [tx.tenantId, appealId, JSON.stringify(told)]);
  const changed = (await Promise.all([gone, kept])).flat();
  return [...new Set(changed.map(({ personId }) => personId))];
};

interface Wanted {
  readonly personId: string;
  readonly first: number;
  readonly unreadOnly: boolean;
  /** Where the page before ended. */
  readonly after: readonly [at: string, id: string] | undefined;
}

/** One more than asked for, newest first: whether there are more is seen by that. */
export const notificationsFor = (tx: Tx, { personId, first, unreadOnly, after }: Wanted): Promise<NotificationRow[]> =>
  tx.query<NotificationRow>(
    `select id, kind, case when of_case then appeal_id end as "appealId", refs, at, read_at is not null as read from notification
     where tenant_id = $1 and person_id = $2 ${unreadOnly ? 'and read_at is null' : ''} ${after ? 'and (at, id) < ($4::timestamptz, $5::uuid)' : ''}
     order by at desc, id desc limit $3`,
    [tx.tenantId, personId, first + 1, ...(after ?? [])],
  );

export const countsFor = async (tx: Tx, personId: string): Promise<{ unread: number; total: number }> => {
  const [row] = await tx.query<{ unread: number; total: number }>(
    'select count(*)::int as total, (count(*) filter (where read_at is null))::int as unread from notification where tenant_id = $1 and person_id = $2', [tx.tenantId, personId],
  );
  return row ?? { unread: 0, total: 0 };
};

/** Marks what is this person's, and gives how many of the ids were. */
export const markRead = async (tx: Tx, personId: string, ids: readonly string[], at: Date): Promise<number> => {
  const rows = await tx.query<{ id: string }>(
    'update notification set read_at = coalesce(read_at, $4) where tenant_id = $1 and person_id = $2 and id = any ($3::uuid[]) returning id', [tx.tenantId, personId, [...ids], at],
  );
  return rows.length;
};
