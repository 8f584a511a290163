import type { ClockRule, Trigger } from './clock-rule';
import { replyKinds } from './vocabulary';

/** What a clock waits for. */
export const clockAims = ['acceptance', 'first-reply', 'plan', 'answer', 'opinion', 'call-back', 'review', 'other'] as const;
export type ClockAim = (typeof clockAims)[number];

/** The replies that are enough for one of these triggers. */
const repliesIn = (triggers: readonly Trigger[]) => triggers.filter(({ fact }) => fact === 'reply-sent').flatMap(({ where }) => where?.['kind'] ?? replyKinds);
const isAmong = (fact: string, triggers: readonly Trigger[]): boolean => triggers.some((trigger) => trigger.fact === fact);

/**
 * By what stops it, for each practice names its kinds as it likes. Of replies the earliest that is enough says which one is owed.
 * The sender's word ends a call-back and the wait for a questionnaire: the first counts from the answer, the second from the question.
 */
export const aimOf = ({ startsOn, stopsOn }: Pick<ClockRule, 'startsOn' | 'stopsOn'>): ClockAim => {
  const stops = (fact: string): boolean => isAmong(fact, stopsOn);
  const enough = repliesIn(stopsOn);
  if (stops('appeal-accepted')) return 'acceptance';
  if (enough.includes('first')) return 'first-reply';
  if (enough.includes('plan')) return 'plan';
  if (enough.includes('final')) return 'answer';
  if (stops('opinion-given')) return 'opinion';
  const afterAnswer = repliesIn(startsOn).includes('final') || isAmong('appeal-answered-on-spot', startsOn);
  if (afterAnswer && (stops('call-back-done') || stops('satisfaction-given'))) return 'call-back';
  return stops('review-decided') ? 'review' : 'other';
};
