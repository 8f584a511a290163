import { common } from '../../i18n/zh-CN/common';
import { desk } from '../../i18n/zh-CN/desk';
import type { CommonPhrase, Say } from '../../i18n/say';
import type { SayDesk } from '../queue/queue';
import { stairsOf } from './stairs';
import { stripOf } from './strip';
import type { OrderClock } from './use-order';

const fill = (text: string, values: Readonly<Record<string, string | number>>) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const say: Say<CommonPhrase> = (phrase, values = {}) => fill(common[phrase], values);
const sayDesk: SayDesk = (phrase, values = {}) => fill(desk[phrase], values);
const local = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00+08:00`).toISOString();
const reading = { now: local(20, '15:48'), zone: 'Asia/Shanghai', say };

const clock: OrderClock = {
  id: 'k', kind: 'opinion', label: '处理意见', state: 'BREACHED', startedAt: local(16, '09:10'), dueAt: local(19, '17:30'), metAt: null, provisional: false,
  late: false, remainingMinutes: -438, workingTime: true, asOf: reading.now, orderId: 'o', policyVersion: 7,
  pauses: [{ from: local(17, '14:00'), to: local(18, '10:20'), cause: 'material-requested' }],
  reminders: [local(19, '15:30')],
  steps: [{ id: 's', level: 2, at: local(19, '17:30'), people: [{ id: 'p', name: '周建国', post: '科长' }], unit: null, actions: ['points'], nextAt: local(20, '17:30'), withdrawn: false, unconfirmed: false }],
  levels: [
    { level: 1, names: { zh: '班组车间', en: 'Team' }, people: [], at: null, actions: ['tell'] },
    { level: 2, names: { zh: '责任部门', en: 'Department' }, people: [], at: local(19, '17:30'), actions: ['tell', 'points'] },
    { level: 3, names: { zh: '领导小组', en: 'Leading group' }, people: [{ id: 'q', name: '何志远', post: null }], at: local(20, '17:30'), actions: ['notice'] },
  ],
  days: [],
};

describe('T-05 the ladder of an order as stairs', () => {
  it('says who was called, who is next and when, and what follows', () => {
    const named = { level: ({ names }: { names: { zh: string } }) => names.zh, unit: (unit: { id: string } | null) => (unit ? '综合服务科' : undefined) };
    const stairs = stairsOf(clock, reading, sayDesk, named);
    expect(stairs.map(({ state }) => state)).toEqual(['later', 'called', 'next']);
    expect(stairs.map(({ title }) => title)).toEqual(['班组车间', '责任部门', '领导小组']);
    expect(stairs[1]).toMatchObject({ who: '科长 周建国', when: '昨天 17:30 已叫', what: '告知、按规则扣分' });
    const inUnit = { ...clock, steps: [{ ...clock.steps[0]!, unit: { id: 'u', names: null } }] };
    expect(stairsOf(inUnit, reading, sayDesk, named)[1]?.title).toBe('综合服务科 责任部门');
    const empty = { ...clock, steps: [{ ...clock.steps[0]!, people: [] }] };
    expect(stairsOf(empty, reading, sayDesk, named)[1]?.who).toBe('无人，已告知管理员');
    expect(stairs[2]).toMatchObject({ who: '何志远', when: '今天 17:30', what: '发督查督办通知书' });
  });
});

describe('the time of an order as a strip', () => {
  const strip = stripOf(clock, reading, sayDesk, () => '领导小组');

  it('shows worked, paused and late time in order', () => {
    expect(strip.segments.map(({ kind }) => kind)).toEqual(['worked', 'paused', 'late']);
    const [worked, paused, late] = strip.segments;
    expect(worked!.from).toBeCloseTo(0.117, 2);
    expect(paused!.from).toBeCloseTo(1.6, 2);
    expect(late!.to).toBeCloseTo(4.78, 2);
  });

  it('names now, the due time and the next level', () => {
    expect(strip.marks.find((mark) => mark.tone === 'now')?.note).toBe('15:48');
    expect(strip.marks.find((mark) => mark.tone === 'late')?.title).toBe('到期');
    expect(strip.next?.label).toBe('17:30 升至领导小组');
  });

  it('marks rest days, as the server lists them where it does', () => {
    const weekend = stripOf({ ...clock, dueAt: local(23, '17:30'), days: [{ date: '2026-11-21', working: true }] }, reading, sayDesk, () => '');
    expect(weekend.days.map(({ rest }) => rest)).toEqual([false, false, false, false, false, false, true, false, false, false]);
  });
});
