import type { ClockRule } from './clock-rule';
import { replyKinds } from './vocabulary';

/** What a clock waits for. */
export const clockAims = ['acceptance', 'first-reply', 'plan', 'answer', 'opinion', 'other'] as const;
export type ClockAim = (typeof clockAims)[number];

/** By what stops it, for each practice names its kinds as it likes. Of replies the earliest that is enough says which one is owed. */
export const aimOf = ({ stopsOn }: Pick<ClockRule, 'stopsOn'>): ClockAim => {
  const stops = (fact: string): boolean => stopsOn.some((trigger) => trigger.fact === fact);
  const enough = stopsOn.filter(({ fact }) => fact === 'reply-sent').flatMap(({ where }) => where?.['kind'] ?? replyKinds);
  if (stops('appeal-accepted')) return 'acceptance';
  if (enough.includes('first')) return 'first-reply';
  if (enough.includes('plan')) return 'plan';
  if (enough.includes('final')) return 'answer';
  return stops('opinion-given') ? 'opinion' : 'other';
};
