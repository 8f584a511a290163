import { nationalCalendar } from '@huiyin/calendar';
import { type Policy, policySchema } from '@huiyin/policy';
import { presets } from '@huiyin/presets';
import { at, order, told } from '../../test/given';
import { type Clock, clocksOf } from './clock';
import { editionsOf } from './editions';
import type { CaseFact } from './fact';

const tongnan = policySchema.parse(presets.tongnan);
const yuwu = policySchema.parse(presets.yuwu);

const clocksIn = (policy: Policy, facts: readonly CaseFact[], asOf: string): Record<string, Clock> => {
  const editions = editionsOf(policy.hours, [{ ...nationalCalendar(), version: 1, from: at('2025-01-01 00:00') }]);
  return Object.fromEntries(clocksOf({ facts, policy, editions }, at(asOf)).map((clock) => [clock.kind, clock]));
};
const triage = { grade: 'general', category: 'livelihood' };
const answered = (local: string): CaseFact[] => [
  told('appeal-filed', '2026-11-16 09:00', { ...triage, channel: 'qr', mode: 'named', terms: [] }), told('appeal-accepted', '2026-11-16 09:30', triage),
  told('order-issued', '2026-11-16 09:30', { orderId: order, lead: true, unitId: 'u', personId: 'p' }),
  told('reply-sent', local, { kind: 'final', orderId: order }),
];
const asked = (local: string) => told('call-back-asked', local, { questionnaireId: 'q' });
const vain = (local: string, final: boolean) => told('call-back-failed', local, { reason: 'unreachable', final, attempt: 1 });
const given = (local: string, satisfied: boolean) => told('satisfaction-given', local, { satisfied, how: 'phone', answerId: 'a' });
const review = (local: string) => told('review-asked', local, { reviewId: 'r', cause: 'asked', personIds: [] });
const decided = (local: string, outcome: string) => told('review-decided', local, { reviewId: 'r', outcome, reasonsId: 'd' });

describe('T-10 tongnan after the answer', () => {
  const facts = answered('2026-11-18 10:00');

  it('calls back within two calendar days, whatever is tried in vain meanwhile', () => {
    const waiting = clocksIn(tongnan, [...facts, vain('2026-11-19 10:00', false), asked('2026-11-19 11:00')], '2026-11-19 12:00');
    expect(waiting).toMatchObject({ 'call-back': { state: 'running', dueAt: at('2026-11-21 00:00') }, silence: { state: 'running', dueAt: at('2026-11-27 00:00') } });
    const done = clocksIn(tongnan, [...facts, asked('2026-11-19 11:00'), given('2026-11-20 10:00', true)], '2026-11-30 12:00');
    expect(done).toMatchObject({ 'call-back': { state: 'met', late: false }, silence: { state: 'met', late: false } });
    expect(clocksIn(tongnan, [...facts, vain('2026-11-21 10:00', true)], '2026-11-30 12:00')).toMatchObject({ 'call-back': { state: 'met', late: true } });
  });

  it('gives a review its own time, also after the case was concluded', () => {
    const concluded = [...facts, told('appeal-concluded', '2026-11-20 10:00', { how: 'silence' })];
    expect(clocksIn(tongnan, [...concluded, review('2026-11-23 10:00')], '2026-11-24 09:00')).toMatchObject({
      'call-back': { state: 'met' }, review: { state: 'running', dueAt: at('2026-11-30 17:30') },
    });
    expect(clocksIn(tongnan, [...concluded, review('2026-11-23 10:00'), decided('2026-11-25 10:00', 'upheld')], '2026-12-24 09:00')).toMatchObject({
      review: { state: 'met', late: false },
    });
  });
});

describe('T-10 a review of a case that was archived meanwhile', () => {
  const concluded = [...answered('2026-11-18 10:00'), given('2026-11-20 09:00', true), told('appeal-concluded', '2026-11-20 09:01', { how: 'satisfied' })];
  const closed = told('review-closed', '2026-11-20 10:03', { reviewId: 'r', cause: 'archived' });

  it.each([['before', '10:00', '10:02'], ['after', '10:02', '10:00']])('asked %s the archive, its clock runs no longer than to its end', (_order, asked, archived) => {
    const facts = [...concluded, review(`2026-11-20 ${asked}`), told('appeal-archived', `2026-11-20 ${archived}`)];
    expect(clocksIn(tongnan, [...facts, closed], '2026-12-24 09:00')).toMatchObject({ review: { state: 'cancelled' } });
    expect(clocksIn(tongnan, [closed, ...[...facts].reverse()], '2026-12-24 09:00')).toMatchObject({ review: { state: 'cancelled' } });
  });
});

describe('T-10 the second round', () => {
  const reopened = told('appeal-reopened', '2026-11-25 10:00', { ...triage, route: null });

  it('starts the clocks of its own order and answer', () => {
    const facts = [reopened, told('order-issued', '2026-11-25 10:00', { orderId: 'o2', lead: true, unitId: 'u', personId: 'p' })];
    expect(clocksIn(tongnan, facts, '2026-11-25 11:00')).toMatchObject({
      opinion: { state: 'running', orderId: 'o2', dueAt: at('2026-11-30 17:30') }, answer: { state: 'running', dueAt: at('2026-12-02 17:30') },
    });
  });

  it('Y-03 promises first reply and plan anew in yuwu', () => {
    expect(clocksIn(yuwu, [reopened], '2026-11-25 11:00')).toMatchObject({
      'first-reply': { state: 'running', dueAt: at('2026-11-25 17:30') }, plan: { state: 'running', dueAt: at('2026-11-30 17:30') },
    });
  });
});
