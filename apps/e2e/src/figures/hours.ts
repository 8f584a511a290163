import type { Policy } from '@huiyin/policy';
import { type Known, local } from './said';

const DAY = 86_400_000;
const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Working hours from one instant to another in whole tenths, day by day. */
export const tenthsBetween = (from: string, to: string, { hours }: Policy, national: Known['national']): number => {
  const [start, end] = [local(from).getTime(), local(to).getTime()];
  let worked = 0;
  for (let midnight = Math.floor(start / DAY) * DAY; midnight < end; midnight += DAY) {
    const date = new Date(midnight);
    const listed = national[date.toISOString().slice(0, 10)];
    const spans = listed === 'off' ? [] : listed === 'work' ? hours.makeUp : hours.week[names[date.getUTCDay()] ?? 'sun'];
    for (const [open, close] of spans) {
      const at = (time: string): number => midnight + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
      worked += Math.max(0, Math.min(end, at(close)) - Math.max(start, at(open)));
    }
  }
  return Math.floor(worked / 360_000);
};
