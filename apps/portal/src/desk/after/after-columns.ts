import type { Reading } from '../../format/clock';
import { exactWords } from '../../format/words';
import type { Language } from '../../i18n/language';
import { nameIn } from '../../i18n/use-say';
import type { SayDesk } from '../queue/queue';
import type { Column } from '../../sheet/csv';
import { type CallBackRow, clockFor, type FollowAim, type ReviewRow, type SayAfter } from './follow-up';

/** How a table says what it says. */
export interface Telling {
  readonly say: SayAfter;
  readonly desk: SayDesk;
  readonly reading: Reading;
  readonly language: Language;
}

type Matter = Pick<CallBackRow, 'number' | 'round' | 'appeal'>;

const ofMatter = <T extends Matter>({ say, desk, reading, language }: Telling): Column<T>[] => [
  { title: desk('column.number'), of: ({ number }) => number },
  { title: say('column.round'), of: ({ round }) => round },
  { title: desk('column.title'), of: ({ appeal }) => appeal?.title },
  { title: desk('column.grade'), of: ({ appeal }) => appeal && nameIn(language, appeal.grade.names) },
  { title: desk('column.sender'), of: ({ appeal }) => appeal && reading.say(`mode.${appeal.sender.mode}`) },
];

const due = <T extends Matter>(aim: FollowAim, { desk, reading }: Telling): Column<T> => ({
  title: desk('column.dueAt'),
  of: ({ appeal, round }) => {
    const clock = clockFor(appeal?.clocks, aim, round);
    return clock && exactWords(clock.dueAt, reading.zone);
  },
});

/** What a table of call-backs tells; nothing of what a sender said. */
export const callBackColumns = (telling: Telling): Column<CallBackRow>[] => {
  const { say, reading } = telling;
  const when = (at: string | null) => at && exactWords(at, reading.zone);
  return [
    ...ofMatter<CallBackRow>(telling),
    { title: say('column.answeredAt'), of: ({ answeredAt }) => when(answeredAt) },
    { title: say('column.state'), of: ({ state }) => say(`callBack.state.${state}`) },
    { title: say('column.attempts'), of: ({ attempts }) => attempts },
    { title: say('column.askedAt'), of: ({ askedAt }) => when(askedAt) },
    due('CALL_BACK', telling),
  ];
};

/** What a table of reviews tells; reasons and words stay in the case. */
export const reviewColumns = (telling: Telling): Column<ReviewRow>[] => {
  const { say, reading } = telling;
  return [
    ...ofMatter<ReviewRow>(telling),
    { title: say('column.cause'), of: ({ cause }) => say(`review.cause.${cause}`) },
    { title: say('column.reviewAskedAt'), of: ({ askedAt }) => exactWords(askedAt, reading.zone) },
    { title: say('column.outcome'), of: ({ decided, closedAt }) => (decided ? say(`review.${decided.outcome}`) : closedAt && say('review.closed')) },
    { title: say('column.decidedAt'), of: ({ decided, closedAt }) => (decided || closedAt) && exactWords(decided?.at ?? closedAt ?? '', reading.zone) },
    due('REVIEW', telling),
  ];
};
