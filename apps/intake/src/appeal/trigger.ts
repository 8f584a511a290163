import { type Entry, textOf } from './entry';
import type { Trigger } from './life';

const bySaid: Readonly<Record<string, Trigger>> = {
  'appeal-filed': 'submit',
  'appeal-answered-on-spot': 'answer-on-spot',
  'appeal-graded': 'grade',
  'appeal-refused': 'refuse',
  'appeal-referred': 'refer',
  'appeal-merged': 'merge',
  'appeal-unmerged': 'unmerge',
  'appeal-withdrawn': 'withdraw',
  'appeal-archived': 'archive',
  'persons-barred': 'bar',
  'co-signer-joined': 'join',
  'co-signer-left': 'leave',
  'sender-wrote': 'write',
  'material-requested': 'ask-material',
  'material-given': 'give-material',
  'order-issued': 'order-issued',
  'review-asked': 'review-asked',
};

const byFailure: Readonly<Record<string, Trigger>> = { unreachable: 'unreachable', refused: 'call-back-refused', silence: 'silence' };

const bySort: Readonly<Record<string, (entry: Entry) => Trigger | undefined>> = {
  'appeal-concluded': (entry) => (textOf(entry, 'how') === 'struck-off' ? 'strike-off' : undefined),
  'reply-sent': (entry) => (textOf(entry, 'kind') === 'final' ? 'final-reply' : undefined),
  'satisfaction-given': ({ data }) => (data.satisfied === true ? 'satisfied' : 'dissatisfied'),
  'review-decided': (entry) => (textOf(entry, 'outcome') === 'upheld' ? 'upheld' : 'handled-wrongly'),
  'call-back-failed': (entry) => (entry.data.final === true ? byFailure[textOf(entry, 'reason') ?? ''] : undefined),
};

/** What a line of the case file means for the life of an appeal of this kind; most mean nothing. */
export const triggerOf = (entry: Entry, kind: string): Trigger | undefined => {
  if (entry.type === 'appeal-accepted') return kind === 'thanks' ? 'accept-thanks' : 'accept';
  return bySaid[entry.type] ?? bySort[entry.type]?.(entry);
};
