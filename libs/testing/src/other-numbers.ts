/** What a policy may say at most; where a number would pass it, it becomes as much less. Of every other number there is room enough above. */
const most: Readonly<Record<string, number>> = { scale: 10, reviewers: 9, times: 9, atLeast: 100, weight: 100, percent: 100, attempts: 20 };

/** Points by as many times, money by as many yuan, and everything else by as many as it counts: minutes, days, persons, weights, per cent. */
export const otherNumber = (path: readonly string[], value: number, longer: number): number => {
  const key = path.at(-1) ?? '';
  if (key === 'points') return value * (1 + longer);
  if (path.includes('award') && (key === 'least' || key === 'most')) return value + longer * 100;
  const limit = most[path.includes('suggestions') && key === 'threshold' ? 'percent' : key];
  return limit !== undefined && value + longer > limit ? value - longer : value + longer;
};

const clock = (minutes: number): string => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** `HH:MM` so many minutes later; a day ends where it ends. */
const later = (time: string, minutes: number): string => {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  return clock(Math.min(hours * 60 + past + minutes, 24 * 60));
};

const END = 5;
const START = 10;

/** Working hours begin later by ten minutes and end later by five, each so many times: other hours, and fewer of them. Everything else moves as an end does. */
export const otherTime = (time: string, isStart: boolean, longer: number): string => later(time, (isStart ? START : END) * longer);

/** As a policy has its working hours: [from, until]. */
export const isSpan = (value: readonly unknown[]): value is readonly [string, string] => value.length === 2 && value.every(isTime);

export const isTime = (value: unknown): value is string => typeof value === 'string' && /^\d\d:\d\d$/.test(value);
