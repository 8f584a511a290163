import type { AppealStatus } from '../../generated/desk';

/** What is looked for, as the address of the page has it. Days are those of the tenant: `2026-11-20`. */
export const fields = ['q', 'status', 'category', 'department', 'channel', 'from', 'until'] as const;
export type Field = (typeof fields)[number];
export type Asked = Readonly<Record<Field, string>>;

export const statuses = ['FILED', 'ACCEPTED', 'IN_HAND', 'ANSWERED', 'CONCLUDED', 'REFUSED', 'REFERRED', 'MERGED', 'WITHDRAWN', 'ARCHIVED'] as const satisfies readonly AppealStatus[];

export const askedIn = (search: URLSearchParams): Asked => {
  const of = (field: Field): string => search.get(field) ?? '';
  return { q: of('q'), status: of('status'), category: of('category'), department: of('department'), channel: of('channel'), from: of('from'), until: of('until') };
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const offsets = new Map<string, Intl.DateTimeFormat>();

/** When a day begins where the tenant is; undefined for what is no day. */
export const dayStart = (day: string, zone: string, plus = 0): string | undefined => {
  const utc = Date.parse(`${day}T00:00:00Z`);
  if (!DAY.test(day) || Number.isNaN(utc)) return undefined;
  const format = offsets.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  offsets.set(zone, format);
  const name = format.formatToParts(utc).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(utc + (plus * 1_440 - offset) * 60_000).toISOString();
};

/** As the question takes it; the last day is whole. */
export const variablesOf = ({ q, status, category, department, channel, from, until }: Asked, zone: string) => ({
  text: q.trim() || null,
  status: statuses.find((one) => one === status) ?? null,
  category: category || null,
  departmentId: department || null,
  channel: channel || null,
  filedFrom: dayStart(from, zone) ?? null,
  filedUntil: dayStart(until, zone, 1) ?? null,
});
