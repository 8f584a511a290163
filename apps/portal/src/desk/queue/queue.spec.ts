import { common } from '../../i18n/zh-CN/common';
import { desk } from '../../i18n/zh-CN/desk';
import type { CommonPhrase, Say } from '../../i18n/say';
import { found, inGroups, rowOf, type QueueItem, type SayDesk } from './queue';

const fill = (text: string, values: Readonly<Record<string, string | number>>) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const say: Say<CommonPhrase> = (phrase, values = {}) => fill(common[phrase], values);
const sayDesk: SayDesk = (phrase, values = {}) => fill(desk[phrase], values);
const now = '2026-11-20T07:48:00.000Z';
const reading = { now, zone: 'Asia/Shanghai', say };

const item = (id: string, dueAt: string | null, partial: Partial<QueueItem> = {}): QueueItem => ({
  id, number: `QH-2026-0004${id}`, title: `第 ${id} 件`, status: 'FILED', channel: 'qr', placeName: '二号食堂', sender: { mode: 'ANONYMOUS' },
  waitsForSender: false, department: null, clocks: [],
  nextClock: dueAt ? { kind: 'first-reply', label: '首次答复', state: 'RUNNING', dueAt, provisional: false } : null, ...partial,
});
const late = item('1', '2026-11-20T05:43:00.000Z', { nextClock: { kind: 'first-reply', label: '首次答复', state: 'BREACHED', dueAt: '2026-11-20T05:43:00.000Z', provisional: false } });

describe('the queue', () => {
  it('puts late before today before later, and what waits for the sender is never due today', () => {
    const groups = inGroups(
      [item('3', '2026-11-23T09:30:00.000Z'), item('2', '2026-11-20T09:30:00.000Z'), late, item('4', '2026-11-20T09:30:00.000Z', { waitsForSender: true }), item('5', null)],
      reading,
    );
    expect(groups.map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([['late', ['1']], ['today', ['2']], ['later', ['4', '3']], ['done', ['5']]]);
  });

  it('says the source and the deadline of a row in words', () => {
    const row = rowOf(item('3', '2026-11-23T09:30:00.000Z'), reading, sayDesk);
    expect(row.source).toBe('扫码 · 二号食堂 · 匿名');
    expect(row.deadline).toEqual({ tone: 'calm', text: '周一 17:30', note: '首次答复' });
  });

  it('N-02 says that a date is provisional', () => {
    const clock = { kind: 'plan', label: '整改方案', state: 'RUNNING' as const, dueAt: '2027-01-06T09:30:00.000Z', provisional: true };
    expect(rowOf(item('3', null, { nextClock: clock }), reading, sayDesk).deadline.note).toBe('整改方案 暂定');
  });

  it('finds by number and words', () => {
    expect(found([late, item('2', null)], '第 2').map(({ id }) => id)).toEqual(['2']);
    expect(found([late], 'qh-2026')).toHaveLength(1);
  });
});
