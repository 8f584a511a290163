import { type Calendar, nationalCalendar } from '@huiyin/calendar';
import { newId } from '@huiyin/kernel';
import { calendarOf, type ClockRule, clockRule, type Hours } from '@huiyin/policy';
import type { z } from 'zod';
import { type Clock, clocksOf, type Edition, type RoundHistory } from '../src/clock/clock';
import type { CaseFact } from '../src/clock/fact';

/** An instant by the wall clock of Shanghai: `2026-11-16 09:10`. */
export const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}+08:00`);

/** A fact as it is told; ids differ by chance as in life. */
export const told = (type: string, local: string, data: Record<string, unknown> = {}): CaseFact => ({ id: newId(at(local)), type, occurredAt: at(local), data });

const day: [string, string][] = [['08:30', '12:00'], ['13:30', '17:30']];

export const hours: Hours = {
  timezone: 'Asia/Shanghai',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  makeUp: day,
  nationalHolidays: true,
  exceptions: {},
};

/** Office hours with the public holidays of these years. */
export const officeWith = (...years: number[]): Calendar => calendarOf(hours, nationalCalendar(years));
export const office = officeWith(2025, 2026);

export const order = '00000000-0000-7000-8000-00000000000a';
export const otherOrder = '00000000-0000-7000-8000-00000000000b';

/** An opinion due two working days after the order, unless told otherwise. */
export const opinionRule = (over: Partial<z.input<typeof clockRule>> = {}): ClockRule =>
  clockRule.parse({
    id: 'opinion',
    kind: 'opinion',
    names: { zh: '意见', en: 'Opinion' },
    per: 'order',
    startsOn: [{ fact: 'order-issued' }],
    stopsOn: [{ fact: 'opinion-given' }],
    pausesOn: [{ fact: 'material-requested' }],
    resumesOn: [{ fact: 'material-given' }],
    due: { workingDays: 2 },
    ...over,
  });

/** The final reply to the sender, due five working days after the first order. */
export const answerRule = (over: Partial<z.input<typeof clockRule>> = {}): ClockRule =>
  opinionRule({ id: 'answer', kind: 'answer', per: 'round', stopsOn: [{ fact: 'reply-sent', where: { kind: ['final'] } }], due: { workingDays: 5 }, ...over });

const asEditions = (editions: readonly Edition[]): readonly [Edition, ...Edition[]] => [editions[0] ?? { from: at('2025-01-01 00:00'), calendar: office }, ...editions.slice(1)];

/** The clocks that these rules make of these facts. */
export const clocksBy = (
  clocks: readonly ClockRule[],
  facts: readonly CaseFact[],
  asOf: string,
  more: { editions?: readonly Edition[]; traits?: RoundHistory['traits'] } = {},
): readonly Clock[] =>
  clocksOf({ facts, policy: { clocks: [...clocks], categories: [] }, editions: asEditions(more.editions ?? []), traits: more.traits }, at(asOf));
