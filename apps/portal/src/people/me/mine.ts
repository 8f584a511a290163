import type { ReadMineQuery } from '../../generated/people';
import { daysFrom, localMoment } from '../../format/moment';

export type MineItem = ReadMineQuery['myAppeals']['edges'][number]['node'];

export const mineFilters = ['all', 'waiting', 'open', 'closed'] as const;
export type MineFilter = (typeof mineFilters)[number];

const closed = new Set(['CONCLUDED', 'REFUSED', 'REFERRED', 'MERGED', 'WITHDRAWN', 'ARCHIVED', 'ANSWERED']);

/** What is asked of the sender now: to add something, to say whether it is solved, to claim an award. Of who co-signed nothing is. */
export const waitsFor = ({ waitsForSender, toRate, idea, coSigned }: Pick<MineItem, 'waitsForSender' | 'toRate' | 'idea' | 'coSigned'>): 'material' | 'rating' | 'claim' | null => {
  if (coSigned) return null;
  if (waitsForSender) return 'material';
  if (toRate) return 'rating';
  return idea?.awardState === 'GRANTED' ? 'claim' : null;
};

export const matches = (item: MineItem, filter: MineFilter): boolean => {
  if (filter === 'waiting') return waitsFor(item) !== null;
  if (filter === 'open') return !closed.has(item.status);
  if (filter === 'closed') return closed.has(item.status);
  return true;
};

export interface Month {
  readonly key: string;
  readonly month: number;
  readonly current: boolean;
  readonly items: readonly MineItem[];
}

/** By month of filing, newest first; what waits for me before the rest of its month. */
export const byMonth = (items: readonly MineItem[], now: string, zone: string): Month[] => {
  const today = localMoment(now, zone);
  const months = new Map<string, MineItem[]>();
  for (const item of items) {
    const { year, month } = localMoment(item.filedAt, zone);
    const key = `${year}-${String(month).padStart(2, '0')}`;
    months.set(key, [...(months.get(key) ?? []), item]);
  }
  return [...months.entries()]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([key, found]) => ({
      key,
      month: Number(key.slice(5)),
      current: key === `${today.year}-${String(today.month).padStart(2, '0')}`,
      items: [...found].sort((a, b) => Number(waitsFor(b) !== null) - Number(waitsFor(a) !== null) || b.filedAt.localeCompare(a.filedAt)),
    }));
};

export type PromisedClock = NonNullable<MineItem['promised']>[number];

/** The promise that went by first; the clock of an order is not among them. */
export const lateClock = (item: MineItem): PromisedClock | undefined => item.promised?.find((clock) => clock.state === 'BREACHED');
export const dueToday = ({ dueAt }: PromisedClock, now: string, zone: string): boolean => daysFrom(now, dueAt, zone) <= 0;
