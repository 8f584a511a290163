import type { AnsweredClockFragment, AttemptOutcome, ClockAim, ReadCallBacksQuery, ReadReviewsQuery } from '../../generated/desk';
import { deadlineOf, isOpen, type Reading, ringOf, ringSentence } from '../../format/clock';
import { durationWords } from '../../format/words';
import type { QueueRowView } from '../../ui/queue-row';
import type { Say } from '../../i18n/say';
import type { after } from '../../i18n/zh-CN/after';

export type SayAfter = Say<keyof typeof after>;
export type CallBackRow = ReadCallBacksQuery['callBacks']['edges'][number]['node'];
export type ReviewRow = ReadReviewsQuery['reviews']['edges'][number]['node'];

/** How a call went, as the phone form has it. */
export const results = ['satisfied', 'dissatisfied', 'unreachable', 'refused'] as const;
export type Result = (typeof results)[number];

const wire: Readonly<Record<Result, { readonly outcome: AttemptOutcome; readonly satisfied?: boolean }>> = {
  satisfied: { outcome: 'REACHED', satisfied: true },
  dissatisfied: { outcome: 'REACHED', satisfied: false },
  unreachable: { outcome: 'UNREACHABLE' },
  refused: { outcome: 'REFUSED' },
};

/** What the form sends; words that are none are left out. */
export const callOf = (result: Result, words: string) => ({ ...wire[result], ...(words.trim() && { words: words.trim() }) });

export const resultOf = ({ outcome, satisfied }: { readonly outcome: AttemptOutcome; readonly satisfied: boolean | null }): Result => {
  if (outcome === 'REACHED') return satisfied ? 'satisfied' : 'dissatisfied';
  return outcome === 'REFUSED' ? 'refused' : 'unreachable';
};

/** What a result leads to, in words, before it is recorded. */
export const thenOf = (result: Result, { attempts, attemptsMost }: { readonly attempts: number; readonly attemptsMost: number }, say: SayAfter): string => {
  const count = attempts + 1;
  if (result !== 'unreachable') return say(`call.then.${result}`);
  return say(count >= attemptsMost ? 'call.then.unreachableLast' : 'call.then.unreachable', { count });
};

export type FollowAim = Extract<ClockAim, 'CALL_BACK' | 'REVIEW'>;

/** The clock that waits for this in this round; each practice names its kinds as it likes. */
export const clockFor = (clocks: readonly AnsweredClockFragment[] | undefined, aim: FollowAim, round: number): AnsweredClockFragment | undefined =>
  clocks?.filter((clock) => clock.aim === aim && clock.round === round && clock.state !== 'CANCELLED').at(-1);

interface Standing {
  readonly round: number;
  readonly appeal: { readonly clocks: readonly AnsweredClockFragment[] } | null;
}

const dueOf = (row: Standing, aim: FollowAim, since: string): string => clockFor(row.appeal?.clocks, aim, row.round)?.dueAt ?? `9999 ${since}`;

/** Next due first; what has no time after it, the longest waiting first. */
export const callsByDue = <R extends CallBackRow>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => dueOf(a, 'CALL_BACK', a.answeredAt ?? '').localeCompare(dueOf(b, 'CALL_BACK', b.answeredAt ?? '')));
export const reviewsByDue = (rows: readonly ReviewRow[]): ReviewRow[] =>
  [...rows].sort((a, b) => dueOf(a, 'REVIEW', a.askedAt).localeCompare(dueOf(b, 'REVIEW', b.askedAt)));

/** What both lists have of a matter. */
export interface Follow extends Standing {
  readonly number: string;
  readonly appeal: (Standing['appeal'] & { readonly title: string; readonly sender: { readonly mode: 'ANONYMOUS' | 'CONFIDENTIAL' | 'NAMED' } }) | null;
}

/** How a row of a list is drawn. */
export interface Drawn {
  readonly aim: FollowAim;
  /** Since when it waits. */
  readonly since: string | null;
  /** What became of it, where it waits no longer. */
  readonly over: string | null;
}

/** One row of either list. */
export const rowView = (row: Follow, { aim, since, over }: Drawn, reading: Reading, say: SayAfter): QueueRowView => {
  const clock = clockFor(row.appeal?.clocks, aim, row.round);
  const waited = since ? (Date.parse(reading.now) - Date.parse(since)) / 60_000 : 0;
  const source = [row.number, row.round > 1 && say('round', { round: row.round }), row.appeal && reading.say(`mode.${row.appeal.sender.mode}`)].filter(Boolean).join(reading.say('dot'));
  const running = clock && isOpen(clock) && over === null;
  return {
    id: row.number,
    title: row.appeal?.title ?? row.number,
    source,
    rings: clock ? [{ state: 'met' }, ringOf(clock, reading.now, reading.zone)] : [{ state: 'met' }, { state: over === null ? 'waiting' : 'met' }],
    ringLabel: clock ? ringSentence([clock], reading) : (over ?? say('waiting', { time: durationWords(waited, reading.say) })),
    deadline: running
      ? { ...deadlineOf(clock, reading), note: clock.label }
      : { tone: over === null ? 'calm' : 'met', text: over ?? say('waiting', { time: durationWords(waited, reading.say) }), note: '' },
  };
};
