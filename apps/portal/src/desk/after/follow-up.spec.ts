import type { AnsweredClockFragment } from '../../generated/desk';
import type { CommonPhrase, Say } from '../../i18n/say';
import { after } from '../../i18n/zh-CN/after';
import { common } from '../../i18n/zh-CN/common';
import { type CallBackRow, callOf, callsByDue, clockFor, resultOf, results, rowView, type SayAfter, thenOf } from './follow-up';

const filled = (phrase: string, values: Readonly<Record<string, string | number>> = {}): string => phrase.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const sayCommon: Say<CommonPhrase> = (phrase, values) => filled(common[phrase], values);
const say: SayAfter = (phrase, values) => filled(after[phrase], values);
const reading = { now: '2026-11-20T07:48:00.000Z', zone: 'Asia/Shanghai', say: sayCommon };

const clock = (part: Partial<AnsweredClockFragment>): AnsweredClockFragment => ({
  id: 'c', kind: 'k7', aim: 'CALL_BACK', label: '回访', round: 1, state: 'RUNNING', startedAt: '2026-11-19T02:00:00.000Z', dueAt: '2026-11-21T16:00:00.000Z', metAt: null, provisional: false,
  late: false, remainingMinutes: 1_932, workingTime: false, asOf: reading.now, orderId: null, days: [], ...part,
});
const row = (number: string, clocks: readonly AnsweredClockFragment[], part: Partial<CallBackRow> = {}): CallBackRow => ({
  appealId: number, number, round: 1, state: 'OPEN', answeredAt: '2026-11-19T02:00:00.000Z', attempts: 0, attemptsMost: 3, askedAt: null,
  appeal: { id: number, number, title: '没有热水', grade: { id: 'g', names: { zh: '一般', en: 'General' } }, sender: { mode: 'ANONYMOUS' }, clocks: [...clocks] }, ...part,
});

describe('T-10 the phone form', () => {
  it('sends satisfied with who was reached, and with nobody else; words that are none are left out', () => {
    expect(results.map((result) => callOf(result, ' '))).toEqual([{ outcome: 'REACHED', satisfied: true }, { outcome: 'REACHED', satisfied: false }, { outcome: 'UNREACHABLE' }, { outcome: 'REFUSED' }]);
    expect(callOf('refused', ' 不想说 ')).toEqual({ outcome: 'REFUSED', words: '不想说' });
    expect(results.map((result) => resultOf({ satisfied: null, ...callOf(result, '') }))).toEqual(results);
  });

  it('says what follows before it is recorded: unreachable only at the policy’s number, and never satisfied', () => {
    const then = (attempts: number) => thenOf('unreachable', { attempts, attemptsMost: 3 }, say);
    expect([then(0), then(1)]).toEqual(['记下后，是第 1 次没打通。', '记下后，是第 2 次没打通。']);
    expect(then(2)).toBe('记下后，满 3 次，记为联系不上，这件办结；不算满意。');
    expect(thenOf('dissatisfied', { attempts: 0, attemptsMost: 3 }, say)).toContain('复核');
  });
});

describe('T-10 the list of call-backs', () => {
  it('has what is due next first, and what has no time after it, the longest waiting first', () => {
    const rows = [row('d', []), row('b', [clock({ dueAt: '2026-11-22T16:00:00.000Z' })]), row('a', [clock({})]), row('c', [], { answeredAt: '2026-11-18T02:00:00.000Z' })];
    expect(callsByDue(rows).map(({ number }) => number)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('knows the clock of its own round, and no cancelled one', () => {
    const clocks = [clock({ id: 'one' }), clock({ id: 'two', round: 2 }), clock({ id: 'gone', round: 2, state: 'CANCELLED' }), clock({ id: 'other', round: 2, aim: 'OTHER' }), clock({ id: 'looked', round: 3, aim: 'REVIEW' })];
    expect([clockFor(clocks, 'CALL_BACK', 1)?.id, clockFor(clocks, 'CALL_BACK', 2)?.id, clockFor(clocks, 'REVIEW', 1), clockFor(clocks, 'REVIEW', 3)?.id, clockFor(undefined, 'REVIEW', 1)]).toEqual(['one', 'two', undefined, 'looked', undefined]);
  });

  it('draws what is late as late, what has no clock as waiting, and what is over by its name', () => {
    const view = (one: CallBackRow, over: string | null = null) => rowView(one, { aim: 'CALL_BACK', since: one.answeredAt, over }, reading, say);
    expect(view(row('a', [clock({ state: 'BREACHED', remainingMinutes: -125 })]))).toMatchObject({ id: 'a', deadline: { tone: 'late', text: '超 2 小时 05 分', note: '回访' }, source: 'a · 匿名' });
    expect(view(row('b', [], { round: 2 }))).toMatchObject({ source: 'b · 第 2 轮 · 匿名', deadline: { tone: 'calm', text: '等了 29 小时 48 分' }, rings: [{ state: 'met' }, { state: 'waiting' }] });
    expect(view(row('c', [clock({ state: 'MET' })]), '已回访').deadline).toEqual({ tone: 'met', text: '已回访', note: '' });
    expect(view({ ...row('d', []), appeal: null })).toMatchObject({ title: 'd' });
  });
});
