import type { Entry } from '../src/appeal/entry';
import type { From, Trigger } from '../src/appeal/life';

const ids = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const START = new Date('2026-11-20T01:00:00.000Z');

const own = (type: string, data: Entry['data'] = {}) => ({ service: 'intake', type, data });
const heard = (service: string, type: string, data: Entry['data'] = {}) => ({ service, type, data });
const filed = { number: 'TN-2026-000001', kind: 'question', mode: 'named', category: 'life', grade: 'general' };
const order = { orderId: ids(501), lead: true, unitId: ids(601), personId: ids(701) };

/** A line of the case file for each trigger of the chart. */
export const lineOf: Readonly<Record<Trigger, Pick<Entry, 'service' | 'type' | 'data'>>> = {
  'submit': own('appeal-filed', filed),
  'answer-on-spot': own('appeal-answered-on-spot', { entryId: ids(801) }),
  'accept': own('appeal-accepted', { category: 'life', grade: 'general', needsCooperation: false, route: null }),
  'accept-thanks': own('appeal-accepted', { category: 'life', grade: 'general', needsCooperation: false, route: null }),
  'grade': own('appeal-graded', { grade: 'important', previous: 'general' }),
  'refuse': own('appeal-refused', { reason: { code: 'court', values: {} } }),
  'refer': own('appeal-referred', { to: 'mediation' }),
  'merge': own('appeal-merged', { mergeId: ids(901), targetId: ids(902) }),
  'unmerge': own('appeal-unmerged', { mergeId: ids(901), targetId: ids(902) }),
  'withdraw': own('appeal-withdrawn'),
  'strike-off': own('appeal-concluded', { how: 'struck-off' }),
  'bar': own('persons-barred', { personIds: [ids(702)] }),
  'join': own('co-signer-joined'),
  'leave': own('co-signer-left'),
  'write': own('sender-wrote', { entryId: ids(802) }),
  'ask-material': own('material-requested', { requestId: ids(803), orderId: null }),
  'give-material': own('material-given', { requestId: ids(803), entryId: ids(804), orderId: null }),
  'archive': own('appeal-archived'),
  'order-issued': heard('routing', 'order-issued', order),
  'last-order-ended': heard('routing', 'order-returned', order),
  'final-reply': heard('feedback', 'reply-sent', { kind: 'final', replyId: ids(805) }),
  'satisfied': heard('feedback', 'satisfaction-given', { satisfied: true }),
  'dissatisfied': heard('feedback', 'satisfaction-given', { satisfied: false }),
  'unreachable': heard('feedback', 'call-back-failed', { final: true, reason: 'unreachable' }),
  'call-back-refused': heard('feedback', 'call-back-failed', { final: true, reason: 'refused' }),
  'silence': heard('feedback', 'call-back-failed', { final: true, reason: 'silence' }),
  'review-asked': heard('feedback', 'review-asked'),
  'upheld': heard('feedback', 'review-decided', { outcome: 'upheld' }),
  'handled-wrongly': heard('feedback', 'review-decided', { outcome: 'handled-wrongly' }),
};

/** The shortest way into each state. */
export const wayTo: Readonly<Record<From, readonly Trigger[]>> = {
  'none': [],
  'filed': ['submit'],
  'accepted': ['submit', 'accept'],
  'in-hand': ['submit', 'accept', 'order-issued'],
  'answered': ['submit', 'accept', 'order-issued', 'final-reply'],
  'concluded': ['submit', 'accept', 'order-issued', 'final-reply', 'satisfied'],
  'refused': ['submit', 'refuse'],
  'referred': ['submit', 'refer'],
  'merged': ['submit', 'accept', 'merge'],
  'withdrawn': ['submit', 'withdraw'],
  'archived': ['submit', 'refuse', 'archive'],
};

/** One line of the case file, the n-th minute after the start. */
export const line = (on: Trigger, n: number, change: Partial<Entry> = {}): Entry => ({
  id: ids(n), at: new Date(START.getTime() + n * 60_000), round: 1, actor: { kind: 'system' }, ...lineOf[on], ...change,
});

/** A case file in which these things happened a minute apart. */
export const caseFile = (...triggers: readonly Trigger[]): Entry[] => triggers.map((on, n) => line(on, n + 1));
