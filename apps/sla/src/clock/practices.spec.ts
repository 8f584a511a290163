import { nationalCalendar } from '@huiyin/calendar';
import { type Policy, policySchema } from '@huiyin/policy';
import { presets } from '@huiyin/presets';
import { at, order, told } from '../../test/given';
import { type Clock, clocksOf } from './clock';
import { editionsOf } from './editions';
import type { CaseFact } from './fact';

const tongnan = policySchema.parse(presets.tongnan);
const yuwu = policySchema.parse(presets.yuwu);

const clocksIn = (policy: Policy, facts: readonly CaseFact[], asOf: string, years?: readonly number[]): Record<string, Clock> => {
  const editions = editionsOf(policy.hours, [{ ...nationalCalendar(years), version: 1, from: at('2025-01-01 00:00') }]);
  return Object.fromEntries(clocksOf({ facts, policy, editions }, at(asOf)).map((clock) => [clock.kind, clock]));
};
const filed = (local: string, grade = 'general') => told('appeal-filed', local, { grade, category: 'livelihood', channel: 'qr', mode: 'named', terms: [] });
const accepted = (local: string, grade = 'general') => told('appeal-accepted', local, { grade, category: 'livelihood' });
const issued = (local: string) => told('order-issued', local, { orderId: order, lead: true, unitId: 'u', personId: 'p' });
const opinion = (local: string) => told('opinion-given', local, { orderId: order, lead: true, opinionId: 'o' });
const reply = (kind: string, local: string) => told('reply-sent', local, { kind, orderId: null });

describe('T-02 T-03 T-08 tongnan', () => {
  const facts = [filed('2026-11-16 09:00'), accepted('2026-11-16 09:30'), issued('2026-11-16 09:30')];

  it.each([
    ['general', '2026-11-19 17:30', '2026-11-23 17:30'],
    ['important', '2026-11-23 17:30', '2026-11-25 17:30'],
    ['special', '2026-11-18 17:30', '2026-11-19 17:30'],
  ])('a %s appeal has its own times for opinion and answer', (grade, opinionDue, answerDue) => {
    const clocks = clocksIn(tongnan, [filed('2026-11-16 09:00', grade), accepted('2026-11-16 09:30', grade), issued('2026-11-16 09:30')], '2026-11-16 10:00');
    expect(clocks).toMatchObject({ acceptance: { state: 'met', late: false }, opinion: { dueAt: at(opinionDue) }, answer: { dueAt: at(answerDue), orderId: null } });
  });

  it('T-03 takes the grade that the officer set at acceptance, not the one that was guessed', () => {
    const clocks = clocksIn(tongnan, [filed('2026-11-16 09:00'), accepted('2026-11-16 09:30', 'special'), issued('2026-11-16 09:30')], '2026-11-16 10:00');
    expect(clocks).toMatchObject({ opinion: { ruleId: 'opinion-special' }, answer: { ruleId: 'answer-special' } });
  });

  it('is walked from filing to the reply', () => {
    const done = clocksIn(tongnan, [...facts, opinion('2026-11-19 10:00'), reply('first', '2026-11-16 11:00'), reply('final', '2026-11-24 09:00')], '2026-12-01 09:00');
    expect(done).toMatchObject({ opinion: { state: 'met', late: false }, answer: { state: 'met', late: true, overSince: at('2026-11-23 17:30') } });
  });

  it('T-09 N-02 counts neither the Spring Festival nor its worked Saturday wrongly', () => {
    // 2026: free from 15 to 23 February, worked on Saturday the 14th and Saturday the 28th.
    const clocks = clocksIn(tongnan, [filed('2026-02-13 09:00'), accepted('2026-02-13 09:30'), issued('2026-02-13 09:30')], '2026-02-13 10:00');
    expect(clocks).toMatchObject({ opinion: { dueAt: at('2026-02-25 17:30'), provisional: false }, answer: { dueAt: at('2026-02-27 17:30') } });
  });

  it('N-02 is provisional where the year is not published', () => {
    const late = [filed('2026-12-29 09:00'), accepted('2026-12-29 09:30'), issued('2026-12-29 09:30')];
    expect(clocksIn(tongnan, late, '2026-12-29 10:00')).toMatchObject({ acceptance: { provisional: false }, opinion: { provisional: true }, answer: { provisional: true } });
  });
});

describe('Y-03 yuwu', () => {
  it.each([
    ['in the morning', '2026-11-16 08:10', '2026-11-16 17:30'],
    ['after the cut-off', '2026-11-16 23:50', '2026-11-17 17:30'],
    ['on Friday evening', '2026-11-20 18:00', '2026-11-23 17:30'],
    ['on a worked Saturday', '2026-02-14 10:00', '2026-02-14 17:30'],
    ['on the eve of a holiday', '2026-02-14 20:00', '2026-02-24 17:30'],
  ])('what arrives %s has its first reply due', (_when, filedAt, dueAt) => {
    expect(clocksIn(yuwu, [filed(filedAt)], filedAt)).toMatchObject({ 'first-reply': { dueAt: at(dueAt), state: 'running' } });
  });

  it('is met by any reply, and the plan only by a plan, progress or the end', () => {
    const facts = [filed('2026-11-16 09:00'), reply('first', '2026-11-16 15:00')];
    expect(clocksIn(yuwu, facts, '2026-11-17 09:00')).toMatchObject({ 'first-reply': { state: 'met' }, plan: { state: 'running', dueAt: at('2026-11-19 17:30') } });
    expect(clocksIn(yuwu, [...facts, reply('progress', '2026-11-18 09:00')], '2026-11-19 09:00')).toMatchObject({ plan: { state: 'met', late: false } });
  });

  it('asks for no plan where it is solved on the spot', () => {
    const clocks = clocksIn(yuwu, [filed('2026-11-16 09:00'), told('appeal-answered-on-spot', '2026-11-16 09:00', { entryId: 'e' })], '2026-12-01 09:00');
    expect(Object.values(clocks).map(({ state, late }) => [state, late])).toEqual([['met', false], ['met', false], ['met', false]]);
  });

  it('waits with the plan while the sender is asked, and never with the first reply', () => {
    const facts = [filed('2026-11-16 09:00'), told('material-requested', '2026-11-16 10:00', { requestId: 'r', orderId: null })];
    expect(clocksIn(yuwu, facts, '2026-11-17 09:00')).toMatchObject({ plan: { state: 'paused' }, 'first-reply': { state: 'running', overSince: at('2026-11-16 17:30') } });
  });
});
