import { newId } from '@huiyin/kernel';
import type { CaseFact, CaseFactType, Said } from '../src/figures/case-fact';
import type { RoundRules } from '../src/figures/round-rules';

const office = [['08:00', '12:00'], ['14:00', '18:00']] as const;
/** Eight hours of a weekday in Shanghai; acceptance and answer are promised. */
export const rules: RoundRules = {
  calendar: { timezone: 'Asia/Shanghai', week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] }, makeUp: office, holidays: { '2026-10-01': 'off' }, knownThrough: '2026' },
  promised: new Set(['acceptance', 'answer']),
  anonymousRate: false,
};

const [oneAppeal, oneTenant, unitId] = [newId(), newId(), newId()];
export const department = unitId;
const order = { orderId: newId(), lead: true };
const clockIds: Record<string, string> = { acceptance: newId(), answer: newId(), opinion: newId() };
const clock = (kind: string, dueAt = '2026-03-05T09:00:00.000Z') => ({ clockId: clockIds[kind] ?? newId(), kind, orderId: null, dueAt, provisional: false });
const mergeId = newId();
const filed: Said<'appeal-filed'>['data'] = { number: 'TN-2026-000001', channel: 'qr', placeId: null, unitId: null, mode: 'named', kind: 'question', category: 'livelihood', grade: 'general', confidential: false, terms: [], promises: [] };

/** The data of each type as these tests say it. */
export const data = {
  'appeal-filed': filed,
  'appeal-accepted': { category: 'pay', grade: 'general', needsCooperation: false, route: null },
  'appeal-answered-on-spot': { entryId: newId() },
  'appeal-refused': { reason: { code: 'x', values: {} } },
  'appeal-referred': { to: 'court' },
  'appeal-merged': { mergeId, targetId: newId() },
  'appeal-unmerged': { mergeId, targetId: newId() },
  'appeal-withdrawn': {},
  'appeal-concluded': { how: 'satisfied' },
  'appeal-reopened': { category: 'rights', grade: 'general', route: null },
  'appeal-erased': {},
  'order-issued': { ...order, number: '1', unitId, personId: null, why: [], dueOn: null },
  'order-reassigned': { ...order, fromUnitId: unitId, fromPersonId: null, unitId: newId(), personId: null, reason: { code: 'x', values: {} } },
  'measure-done': {},
  'reply-sent': { replyId: newId(), kind: 'final', orderId: null, opinionId: null },
  'satisfaction-given': { satisfied: true, how: 'phone', answerId: newId() },
  'call-back-failed': { attemptId: null, reason: 'silence', attempt: 0, final: true },
  'clock-started': { ...clock('answer'), startedAt: '2026-03-02T02:00:00.000Z' },
  'clock-resumed': clock('answer'),
  'clock-recomputed': { ...clock('answer'), previousDueAt: '2026-03-05T09:00:00.000Z' },
  'clock-met': { ...clock('answer'), metAt: '2026-03-03T02:00:00.000Z', late: false },
  'clock-breached': { ...clock('answer'), run: 1, unconfirmed: false },
  'breach-withdrawn': { ...clock('answer'), run: 1, metAt: null },
  'clock-cancelled': clock('answer'),
} satisfies { [T in CaseFactType]: Said<T>['data'] };

export interface Telling {
  readonly at?: string;
  readonly round?: number;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly tenantId?: string;
  readonly appealId?: string;
  readonly policyVersion?: number;
}

/** One fact of the case; a month in 2026, in UTC, is enough of a time: `03-02T01:00`. */
export const tell = (type: CaseFactType, { at = '03-02T01:00', round = 1, with: more = {}, tenantId = oneTenant, appealId = oneAppeal, policyVersion = 1 }: Telling = {}): CaseFact => {
  const envelope = { id: newId(), v: 1, tenantId, appealId, round, aggregateId: appealId, aggregateVersion: 1, actor: { kind: 'system' }, correlationId: 'c', policyVersion };
  const occurredAt = `2026-${at}${at.length === 11 ? ':00.000Z' : ''}`;
  return { ...envelope, type, occurredAt, data: { ...data[type], ...more } } as CaseFact;
};
