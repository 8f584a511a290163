import { daysFrom, localMoment } from '../../format/moment';
import { clockTime, weekdayWords } from '../../format/words';
import type { Reading } from '../../format/clock';
import type { StripDay, StripMark, StripSegment } from '../../ui/time-strip';
import type { SayDesk } from '../queue/queue';
import { spaced } from './spaced';
import type { OrderClock } from './use-order';

/** The hours that a day's cell shows; what lies before or after stands at its edge. */
const firstHour = 8;
const lastHour = 18;

export interface Strip {
  readonly days: readonly StripDay[];
  readonly segments: readonly StripSegment[];
  readonly marks: readonly StripMark[];
  readonly next: { readonly at: number; readonly label: string } | undefined;
}

/** Where an instant stands, in days from the first day of the strip. */
const placeOf = (instant: string, start: string, zone: string): number => {
  const { hour, minute } = localMoment(instant, zone);
  const within = (hour + minute / 60 - firstHour) / (lastHour - firstHour);
  return daysFrom(start, instant, zone) + Math.min(1, Math.max(0, within));
};

/** Worked, paused and late time between the order's start and its end, or now. */
const segmentsOf = (clock: OrderClock, now: string, at: (instant: string) => number): StripSegment[] => {
  const end = clock.metAt ?? now;
  const over = clock.state === 'BREACHED' || clock.late;
  const workedTo = over && clock.dueAt < end ? clock.dueAt : end;
  const pauses = clock.pauses.map((pause) => ({ from: at(pause.from), to: at(pause.to ?? end), kind: 'paused' as const }));
  const segments: StripSegment[] = [{ from: at(clock.startedAt), to: at(workedTo), kind: 'worked' }, ...pauses];
  return over ? [...segments, { from: at(clock.dueAt), to: at(end), kind: 'late' }] : segments;
};

const daysOf = (clock: OrderClock, until: string, { zone, say }: Reading, sayDesk: SayDesk): StripDay[] => {
  const working = new Map(clock.days.map((day) => [day.date, day.working]));
  const count = Math.min(31, Math.max(daysFrom(clock.startedAt, clock.dueAt, zone), daysFrom(clock.startedAt, until, zone)) + 3);
  return Array.from({ length: count }, (_, index) => {
    const noon = new Date(Date.parse(clock.startedAt) + index * 86_400_000).toISOString();
    const { year, month, day, weekday } = localMoment(noon, zone);
    const key = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const rest = !(working.get(key) ?? (weekday !== 0 && weekday !== 6));
    const label = sayDesk('strip.day', { weekday: weekdayWords(weekday, say), day });
    return { key, rest, label: rest ? sayDesk('strip.rest', { day: label }) : label };
  });
};

/** A clock as a strip of days. It draws what the server told and computes no deadline. */
export const stripOf = (clock: OrderClock, reading: Reading, sayDesk: SayDesk, holderOf: (clock: OrderClock) => string): Strip => {
  const { now, zone } = reading;
  const nextAt = clock.steps.filter((step) => !step.withdrawn).at(-1)?.nextAt ?? null;
  const until = [now, clock.dueAt, nextAt ?? now].sort().at(-1) ?? now;
  const at = (instant: string) => placeOf(instant, clock.startedAt, zone);
  const note = (instant: string) => clockTime(instant, zone);
  const open = ['RUNNING', 'PAUSED', 'BREACHED'].includes(clock.state);
  const due: StripMark = { at: at(clock.dueAt), title: sayDesk('strip.due'), note: note(clock.dueAt), ...(clock.state === 'BREACHED' && { tone: 'late' as const }) };
  const marks: StripMark[] = [
    { at: at(clock.startedAt), title: sayDesk('strip.issued'), note: note(clock.startedAt) },
    ...clock.pauses.flatMap((pause): StripMark[] => [
      { at: at(pause.from), title: sayDesk('strip.paused'), note: sayDesk('strip.pausedNote'), side: 'left' },
      ...(pause.to ? [{ at: at(pause.to), title: sayDesk('strip.resumed'), note: sayDesk('strip.resumedNote') }] : []),
    ]),
    ...clock.reminders.slice(-1).map((reminder): StripMark => ({ at: at(reminder), title: sayDesk('strip.reminder'), note: note(reminder), side: 'left' })),
    due,
    ...(open ? [{ at: at(now), title: sayDesk('strip.now'), note: note(now), tone: 'now' as const, side: at(now) < due.at ? ('left' as const) : ('right' as const) }] : []),
  ];
  return {
    days: daysOf(clock, until, reading, sayDesk),
    segments: segmentsOf(clock, now, at),
    marks: spaced(marks),
    next: nextAt && open ? { at: at(nextAt), label: sayDesk('strip.next', { time: note(nextAt), who: holderOf(clock) }) } : undefined,
  };
};
