import type { AppealStatus } from '@huiyin/contracts';

/** What may happen to an appeal: a command that intake decides, or a fact that it hears. */
export const commands = [
  'submit', 'answer-on-spot', 'accept', 'accept-thanks', 'grade', 'refuse', 'refer', 'merge', 'unmerge', 'withdraw',
  'strike-off', 'bar', 'join', 'leave', 'write', 'ask-material', 'give-material', 'archive',
] as const;
export const heardFacts = [
  'order-issued', 'last-order-ended', 'final-reply', 'satisfied', 'dissatisfied', 'unreachable', 'call-back-refused', 'silence',
  'review-asked', 'upheld', 'handled-wrongly',
] as const;
export type Command = (typeof commands)[number];
export type HeardFact = (typeof heardFacts)[number];
export type Trigger = Command | HeardFact;

export type From = AppealStatus | 'none';
/** `same` keeps the state; `where-it-was` is the state before the merge. */
export type To = AppealStatus | 'same' | 'where-it-was';
export type Effect = 'open-review' | 'next-round';

/** One row of the chart: from these states, on this, to that state, and which facts intake says of it. */
export interface Row {
  readonly from: readonly From[];
  readonly on: Trigger;
  readonly to: To;
  readonly says: readonly string[];
  readonly effect?: Effect;
  /** How it was concluded, where it is. */
  readonly how?: 'satisfied' | 'unreachable' | 'refused' | 'silence' | 'struck-off' | 'upheld' | 'thanks';
}

const notArchived: readonly AppealStatus[] = [
  'filed', 'accepted', 'in-hand', 'answered', 'concluded', 'refused', 'referred', 'merged', 'withdrawn',
];

/** The life of an appeal. What is not a row is refused as a command and changes no state as a fact. */
export const chart: readonly Row[] = [
  { from: ['none'], on: 'submit', to: 'filed', says: ['appeal-filed'] },
  { from: ['none', 'filed', 'accepted'], on: 'answer-on-spot', to: 'answered', says: ['appeal-answered-on-spot'] },
  { from: ['filed'], on: 'accept', to: 'accepted', says: ['appeal-accepted'] },
  { from: ['filed'], on: 'accept-thanks', to: 'concluded', says: ['appeal-accepted', 'appeal-concluded'], how: 'thanks' },
  { from: ['filed', 'accepted', 'in-hand'], on: 'grade', to: 'same', says: ['appeal-graded'] },
  { from: ['filed', 'accepted'], on: 'refuse', to: 'refused', says: ['appeal-refused'] },
  { from: ['filed', 'accepted', 'in-hand'], on: 'refer', to: 'referred', says: ['appeal-referred'] },
  { from: ['filed', 'accepted', 'in-hand'], on: 'merge', to: 'merged', says: ['appeal-merged'] },
  { from: ['merged'], on: 'unmerge', to: 'where-it-was', says: ['appeal-unmerged'] },
  // Issued before routing had heard of the merge: it is suspended, and goes on when the merge is undone.
  { from: ['merged'], on: 'order-issued', to: 'same', says: [] },
  { from: ['merged'], on: 'final-reply', to: 'answered', says: [] },
  // The answer of a target that was on its way when the merge was undone.
  { from: ['filed'], on: 'final-reply', to: 'answered', says: [] },
  { from: ['filed', 'accepted'], on: 'withdraw', to: 'withdrawn', says: ['appeal-withdrawn'] },
  { from: ['accepted', 'in-hand'], on: 'order-issued', to: 'in-hand', says: [] },
  { from: ['in-hand'], on: 'last-order-ended', to: 'accepted', says: [] },
  { from: ['accepted', 'in-hand'], on: 'final-reply', to: 'answered', says: [] },
  { from: ['answered'], on: 'satisfied', to: 'concluded', says: ['appeal-concluded'], how: 'satisfied' },
  { from: ['answered'], on: 'unreachable', to: 'concluded', says: ['appeal-concluded'], how: 'unreachable' },
  { from: ['answered'], on: 'call-back-refused', to: 'concluded', says: ['appeal-concluded'], how: 'refused' },
  { from: ['answered'], on: 'silence', to: 'concluded', says: ['appeal-concluded'], how: 'silence' },
  { from: ['answered'], on: 'strike-off', to: 'concluded', says: ['appeal-concluded'], how: 'struck-off' },
  { from: ['answered', 'concluded'], on: 'dissatisfied', to: 'same', says: [], effect: 'open-review' },
  { from: ['answered', 'concluded'], on: 'review-asked', to: 'same', says: [], effect: 'open-review' },
  { from: ['answered'], on: 'upheld', to: 'concluded', says: ['appeal-concluded'], how: 'upheld' },
  { from: ['concluded'], on: 'upheld', to: 'concluded', says: [] },
  { from: ['answered', 'concluded'], on: 'handled-wrongly', to: 'accepted', says: ['appeal-reopened'], effect: 'next-round' },
  { from: notArchived, on: 'bar', to: 'same', says: ['persons-barred'] },
  // Until there is an answer: who joins later could not be asked what they think of it.
  { from: ['filed', 'accepted', 'in-hand', 'merged'], on: 'join', to: 'same', says: ['co-signer-joined'] },
  { from: notArchived, on: 'leave', to: 'same', says: ['co-signer-left'] },
  { from: notArchived, on: 'write', to: 'same', says: ['sender-wrote'] },
  { from: notArchived, on: 'ask-material', to: 'same', says: ['material-requested'] },
  { from: notArchived, on: 'give-material', to: 'same', says: ['material-given'] },
  { from: ['concluded', 'referred', 'refused', 'withdrawn'], on: 'archive', to: 'archived', says: ['appeal-archived'] },
];

/** The row for this state and trigger, if the chart has one. */
export const rowFor = (from: From, on: Trigger): Row | undefined =>
  chart.find((row) => row.on === on && row.from.includes(from));

const isCommand = (on: Trigger): on is Command => (commands as readonly string[]).includes(on);
/** Nothing is merged or unmerged any more that had its answer already: its sender was told. */
const isVoidLate = (on: Trigger): boolean => on === 'merge' || on === 'unmerge';

/** The row to apply. What intake decided stands, even where a fact that came late occurred before it. */
export const rowToApply = (from: From, on: Trigger): Row | undefined =>
  rowFor(from, on) ?? (isCommand(on) && !isVoidLate(on) ? chart.find((row) => row.on === on) : undefined);
