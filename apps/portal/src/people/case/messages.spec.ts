import { messagesOf } from './messages';
import type { CaseView } from './use-case';

const at = (minute: number): string => `2026-11-20T02:${String(minute).padStart(2, '0')}:00.000Z`;
const person = { kind: 'PERSON' as const, person: { name: '李文静', post: null } };

const tell = { late: ({ label }: { label: string }) => `${label}过了时间`, climbed: (level: number) => `请了第 ${level} 级`, issued: () => '已交给综合服务科办', grounds: (grounds: string) => `依据：${grounds}` };

const view: CaseView = {
  id: 'a', number: 'HW-2026-000318', title: '没有热水', body: '三号楼没有热水', status: 'IN_HAND', filedAt: at(0),
  category: { id: 'welfare', names: { zh: '民生事宜', en: 'Daily life' } }, department: null, mergedWith: 0, sender: { mode: 'ANONYMOUS' }, suggestion: null, coSigning: null, waitsForSender: false,
  round: 1, afterAnswer: null, reviews: [], asOf: at(30), timeZone: 'Asia/Shanghai', promises: [], openRequest: null, ending: null, clocks: [],
  timeline: [
    { id: 't1', service: 'intake', kind: 'appeal-filed', text: '已登记', words: null, grounds: null, at: at(0), by: { kind: 'SENDER', person: null } },
    { id: 't2', service: 'intake', kind: 'material-requested', text: '请补充', words: '哪几个时段？', grounds: null, at: at(5), by: person },
    { id: 't3', service: 'intake', kind: 'material-given', text: '已补充', words: '八点以后', grounds: null, at: at(9), by: { kind: 'SENDER', person: null } },
    { id: 't4', service: 'feedback', kind: 'reply-sent', text: '已答复', words: '修好了', grounds: null, at: at(20), by: person },
  ],
  replies: [{ id: 'r1', kind: 'FINAL', text: '修好了', at: at(20), by: { name: '李文静', post: null } }],
};

describe('N-03 messages both ways', () => {
  it('T-14 are a colleague’s words for who co-signed', () => {
    const along = messagesOf({ ...view, coSigning: { count: 1, most: 50, mayInvite: true, joinCode: null, mine: true } }, tell);
    expect(along.filter(({ by }) => by === 'sender').map(({ text }) => text)).toEqual(['三号楼没有热水', '八点以后']);
    expect(along.some(({ by }) => by === 'me')).toBe(false);
  });

  it('tells words as bubbles, by whom, oldest first, and each reply once', () => {
    expect(messagesOf(view, tell).map(({ by, text }) => [by, text])).toEqual([
      ['me', '三号楼没有热水'],
      ['event', '已登记'],
      ['centre', '哪几个时段？'],
      ['me', '八点以后'],
      ['centre', '修好了'],
    ]);
  });

  it('T-09 tells lateness of a promise and who was called, and nothing of how clocks run', () => {
    const line = (kind: string, text: string, minute: number) => ({ id: kind, service: 'sla', kind, text, words: null, grounds: null, at: at(minute), by: { kind: 'SYSTEM' as const, person: null } });
    const clock = (partial: Partial<CaseView['clocks'][number]>): CaseView['clocks'][number] => ({
      id: 'c', kind: 'k1', aim: 'FIRST_REPLY', label: '首次答复', state: 'BREACHED', startedAt: at(0), dueAt: at(10), metAt: null, provisional: false, late: true,
      remainingMinutes: -1, workingTime: true, asOf: at(30), orderId: null, days: [], steps: [{ id: 's', level: 1, at: at(11), withdrawn: false }], ...partial,
    });
    const told = messagesOf({
      ...view, body: '', replies: [],
      clocks: [clock({}), clock({ id: 'o', label: '处理意见', orderId: 'o', steps: [{ id: 'so', level: 1, at: at(12), withdrawn: false }] })],
      timeline: [
        line('clock-started', '受理开始计时', 0), line('order-issued', '已派单，编号 CB-2026-0002', 1), line('clock-breached', '处理意见超过了时限', 9),
        line('escalated', '已逐级上报，第 1 级', 11), line('clock-recomputed', '处理意见已按放假安排重算', 12), line('appeal-accepted', '已受理', 13),
      ],
    }, tell);
    expect(told.map(({ text }) => text)).toEqual(['已交给综合服务科办', '首次答复过了时间', '请了第 1 级', '已受理']);
  });
});
