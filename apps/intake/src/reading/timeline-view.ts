import { type Entry, inOrder, textOf } from '../appeal/entry';

/** A line of the case file as somebody may see it; the words are added by who has them. */
export interface ShownEntry {
  readonly id: string;
  readonly service: string;
  readonly kind: string;
  readonly refId: string | null;
  readonly visibility: 'sender' | 'staff';
  readonly at: string;
  readonly by: { readonly kind: 'sender' | 'person' | 'system'; readonly personId: string | null };
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a sender sees, and which values with it: lateness and the climb too, without who or why. */
const senderSees: Readonly<Record<string, readonly string[]>> = {
  'appeal-filed': ['number'],
  'appeal-accepted': [],
  'appeal-graded': ['grade'],
  'appeal-answered-on-spot': [],
  'appeal-refused': [],
  'appeal-referred': ['to'],
  'appeal-merged': [],
  'appeal-unmerged': [],
  'appeal-withdrawn': [],
  'appeal-concluded': ['how'],
  'appeal-reopened': ['round'],
  'appeal-archived': [],
  'co-signer-joined': [],
  'co-signer-left': [],
  'sender-wrote': [],
  'material-requested': [],
  'material-given': [],
  'order-issued': ['number', 'unitId'],
  'order-reassigned': ['unitId'],
  'reply-sent': ['kind'],
  'call-back-asked': [],
  'call-back-done': [],
  'call-back-failed': ['reason', 'final'],
  'satisfaction-given': ['satisfied', 'how'],
  'review-asked': ['cause'],
  'review-decided': ['outcome'],
  'review-closed': [],
  'clock-started': ['kind', 'dueAt', 'provisional'],
  'clock-paused': ['kind'],
  'clock-resumed': ['kind', 'dueAt', 'provisional'],
  'clock-recomputed': ['kind', 'dueAt', 'provisional'],
  'clock-breached': ['kind', 'dueAt'],
  'breach-withdrawn': ['kind'],
  escalated: ['level'],
  'suggestion-raised': [],
  'suggestion-adopted': [],
  'suggestion-declined': [],
  'suggestion-implemented': [],
  'award-granted': ['fen'],
  'award-paid': ['fen'],
  'award-reversed': ['fen'],
};

/** The staff see that points were entered, not on whom: that is for whom they concern. */
const staffSees: Readonly<Record<string, readonly string[]>> = {
  'points-entered': ['points'],
  'points-appealed': [],
  'points-upheld': ['points'],
  'points-reversed': ['points'],
};

const refs = ['awardId', 'suggestionId', 'evasionId', 'judgementId', 'reviewId', 'answerId', 'attemptId', 'questionnaireId', 'replyId', 'opinionId', 'progressId', 'raisedId', 'requestId', 'entryId', 'stepId', 'orderId', 'clockId'];

const scalar = (value: unknown): string | number | undefined => {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
};

const values = (entry: Entry, fields: readonly string[]): Record<string, string | number> => {
  const given: Readonly<Record<string, unknown>> = { ...entry.data, round: entry.round };
  return Object.fromEntries(fields.flatMap((field) => {
    const value = scalar(given[field]);
    return value === undefined ? [] : [[field, value]];
  }));
};

const author = ({ actor, type }: Entry, viewer: 'sender' | 'staff'): ShownEntry['by'] => ({
  kind: actor.kind,
  personId: actor.kind === 'person' && viewer === 'staff' && !staffSees[type] ? actor.personId : null,
});

/** The case file in the order in which it happened, as a sender or as the staff see it. */
export const timelineFor = (viewer: 'sender' | 'staff', log: readonly Entry[]): ShownEntry[] =>
  inOrder(log).flatMap((entry) => {
    const seen = senderSees[entry.type];
    if (viewer === 'sender' && !seen) return [];
    const fields = viewer === 'sender' && seen ? seen : staffSees[entry.type] ?? [...Object.keys(entry.data), 'round'];
    const refId = refs.map((field) => textOf(entry, field)).find((id) => id !== undefined) ?? null;
    return [{
      id: entry.id, service: entry.service, kind: entry.type, refId, visibility: seen ? 'sender' : 'staff',
      at: entry.at.toISOString(), by: author(entry, viewer), values: values(entry, fields),
    }];
  });
