import { messagesOf } from './messages';
import type { CaseView } from './use-case';

const at = (minute: number): string => `2026-11-20T02:${String(minute).padStart(2, '0')}:00.000Z`;
const person = { kind: 'PERSON' as const, person: { name: '李文静', post: null } };

const view: CaseView = {
  id: 'a', number: 'HW-2026-000318', title: '没有热水', body: '三号楼没有热水', status: 'IN_HAND', filedAt: at(0),
  category: { id: 'welfare', names: { zh: '民生事宜', en: 'Daily life' } }, department: null, waitsForSender: false,
  promises: [], openRequest: null, clocks: [],
  timeline: [
    { id: 't1', service: 'intake', kind: 'appeal-filed', text: '已登记', words: null, at: at(0), by: { kind: 'SENDER', person: null } },
    { id: 't2', service: 'intake', kind: 'material-requested', text: '请补充', words: '哪几个时段？', at: at(5), by: person },
    { id: 't3', service: 'intake', kind: 'material-given', text: '已补充', words: '八点以后', at: at(9), by: { kind: 'SENDER', person: null } },
    { id: 't4', service: 'feedback', kind: 'reply-sent', text: '已答复', words: '修好了', at: at(20), by: person },
  ],
  replies: [{ id: 'r1', kind: 'FINAL', text: '修好了', at: at(20), by: { name: '李文静', post: null } }],
};

describe('N-03 messages both ways', () => {
  it('tells words as bubbles, by whom, oldest first, and each reply once', () => {
    expect(messagesOf(view).map(({ by, text }) => [by, text])).toEqual([
      ['me', '三号楼没有热水'],
      ['event', '已登记'],
      ['centre', '哪几个时段？'],
      ['me', '八点以后'],
      ['centre', '修好了'],
    ]);
  });
});
