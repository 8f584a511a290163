import type { Tx } from '@huiyin/persistence';
import type { NationalCalendar } from './national-calendar';

export interface CalendarVersion extends NationalCalendar {
  readonly version: number;
}

interface CalendarRow {
  readonly version: number;
  readonly known_through: string;
  readonly days: Record<string, 'off' | 'work'>;
}

const calendarOf = (row: CalendarRow): CalendarVersion => ({ version: row.version, knownThrough: row.known_through, days: row.days });

/** The newest national calendar, the same for every tenant. */
export const newestCalendar = async (tx: Tx): Promise<CalendarVersion | undefined> => {
  const [row] = await tx.query<CalendarRow>('select version, known_through, days from calendar order by version desc limit 1');
  return row && calendarOf(row);
};

export const calendarOfVersion = async (tx: Tx, version: number): Promise<CalendarVersion | undefined> => {
  const [row] = await tx.query<CalendarRow>('select version, known_through, days from calendar where version = $1', [version]);
  return row && calendarOf(row);
};

/** Adds the next version; one at a time over all tenants. */
export const addCalendar = async (tx: Tx, calendar: NationalCalendar): Promise<CalendarVersion> => {
  await tx.query("select pg_advisory_xact_lock(hashtext('national calendar'))");
  const version = ((await newestCalendar(tx))?.version ?? 0) + 1;
  await tx.query('insert into calendar (version, known_through, days) values ($1, $2, $3)', [version, calendar.knownThrough, JSON.stringify(calendar.days)]);
  return { version, ...calendar };
};

/** False where it was said in this tenant before. */
export const markPublished = async (tx: Tx, version: number, now: Date): Promise<boolean> => {
  const added = await tx.query(
    'insert into published_calendar (tenant_id, version, published_at) values ($1, $2, $3) on conflict do nothing returning version',
    [tx.tenantId, version, now],
  );
  return added.length === 1;
};
