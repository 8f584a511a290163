import type { Random } from './random';

export type Act =
  | 'submit' | 'submit-own' | 'submit-thanks' | 'co-sign' | 'leave' | 'accept' | 'grade' | 'accept-order' | 'reassign' | 'opinion' | 'send-back' | 'first-reply' | 'reply' | 'rest' | 'withdraw' | 'refuse'
  | 'refer' | 'on-spot' | 'merge' | 'unmerge' | 'satisfied' | 'dissatisfied' | 'unreachable' | 'declined' | 'ask' | 'answer-yes' | 'answer-no' | 'ask-review' | 'upheld' | 'wrongly' | 'strike-off';

const handled: readonly (readonly Act[])[] = [
  ['opinion', 'reply'], ['accept-order', 'opinion', 'reply'], ['opinion', 'send-back', 'opinion', 'reply'], ['first-reply', 'rest', 'opinion', 'rest', 'reply'], ['reassign', 'opinion', 'reply'],
  ['grade', 'opinion', 'reply'],
];
/** Who says it too, and perhaps takes it back. */
const together: readonly (readonly Act[])[] = [[], [], ['co-sign'], ['co-sign', 'co-sign'], ['co-sign', 'leave'], ['co-sign', 'leave', 'co-sign']];
const called: readonly (readonly Act[])[] = [
  [], ['satisfied'], ['satisfied'], ['ask', 'answer-yes'], ['unreachable', 'unreachable', 'unreachable'], ['unreachable', 'satisfied'], ['declined'], ['ask', 'rest', 'rest', 'rest', 'rest', 'rest'],
];
const reviewed: readonly (readonly Act[])[] = [
  ['dissatisfied', 'upheld'], ['ask', 'answer-no', 'upheld'], ['dissatisfied'], ['dissatisfied', 'rest', 'wrongly', 'opinion', 'reply', 'satisfied'],
  ['dissatisfied', 'wrongly', 'opinion', 'reply', 'dissatisfied', 'wrongly'], ['dissatisfied', 'wrongly', 'rest'],
  ['ask-review', 'upheld'], ['ask-review', 'rest', 'upheld'], ['ask-review', 'wrongly', 'opinion', 'reply', 'satisfied'],
];

const afterAnswer = (random: Random, mayStrikeOff: boolean): readonly Act[] => {
  if (mayStrikeOff && random.below(5) === 0) return ['strike-off'];
  return random.of(random.below(3) === 0 ? reviewed : called);
};

const ended: readonly (readonly Act[])[] = [
  ['submit'], ['submit', 'accept'], ['submit', 'accept', 'opinion'], ['submit-own', 'withdraw'], ['submit', 'refuse'], ['submit', 'refer'], ['submit', 'accept', 'refer'], ['submit-thanks', 'accept'],
];

/** What becomes of one appeal. */
export const planOf = (random: Random, mayStrikeOff: boolean): Act[] => {
  const kind = random.below(10);
  if (kind < 3) return [...random.of(ended)];
  if (kind < 4) return ['submit', 'on-spot', ...afterAnswer(random, mayStrikeOff)];
  return ['submit', ...random.of(together), 'accept', ...random.of(handled), ...afterAnswer(random, mayStrikeOff)];
};

/** Two that go together: the second is merged into the first and answered with it, taken out again, left there, or let go when the first ends. */
export const pairOf = (random: Random, mayStrikeOff: boolean): [Act[], Act[]] => {
  const tail = (): readonly Act[] => afterAnswer(random, mayStrikeOff);
  const [target, source]: [Act[], Act[]] = [['submit', 'accept', 'rest', 'rest', 'opinion', 'reply', ...tail()], ['submit', 'accept', 'merge']];
  const kind = random.below(4);
  if (kind === 0) return [target, [...source, 'rest', 'rest', 'rest', ...tail()]];
  if (kind === 1) return [target, [...source, 'unmerge', 'opinion', 'reply', ...tail()]];
  if (kind === 2) return [['submit', 'accept', 'rest', 'rest', 'refer'], [...source, 'rest', 'rest', 'opinion', 'reply', ...tail()]];
  return [['submit', 'accept', 'rest', 'rest'], source];
};
