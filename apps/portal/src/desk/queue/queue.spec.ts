import { common } from '../../i18n/zh-CN/common';
import { desk } from '../../i18n/zh-CN/desk';
import type { CommonPhrase, Say } from '../../i18n/say';
import { inGroups, mayBeIn, rowOf, standing, type QueueItem, type SayDesk } from './queue';

const fill = (text: string, values: Readonly<Record<string, string | number>>) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const say: Say<CommonPhrase> = (phrase, values = {}) => fill(common[phrase], values);
const sayDesk: SayDesk = (phrase, values = {}) => fill(desk[phrase], values);
const now = '2026-11-20T07:48:00.000Z';
const reading = { now, zone: 'Asia/Shanghai', say };

const item = (id: string, dueAt: string | null, partial: Partial<QueueItem> = {}): QueueItem => ({
  id, number: `QH-2026-0004${id}`, title: `第 ${id} 件`, status: 'FILED', channelLabel: '扫码', placeName: '二号食堂', sender: { mode: 'ANONYMOUS' },
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

  it('knows which statuses a tab has', () => {
    expect([mayBeIn('TO_ACCEPT', 'FILED'), mayBeIn('TO_ACCEPT', 'IN_HAND'), mayBeIn('ALL', 'WITHDRAWN')]).toEqual([true, false, true]);
  });
});

describe('rows under the pointer', () => {
  const due = '2026-11-20T09:30:00.000Z';
  const ids = (groups: readonly { name: string; items: readonly QueueItem[] }[]) => groups.map(({ name, items }) => [name, items.map(({ id }) => id).join('')]);
  const breached = (id: string) => item(id, due, { nextClock: { kind: 'first-reply', label: '首次答复', state: 'BREACHED', dueAt: due, provisional: false } });
  const before = inGroups([item('1', due), item('2', due), item('3', '2026-11-23T09:30:00.000Z')], reading);

  it('stay where they are when one turns late, and say that it is', () => {
    const after = standing(before, inGroups([item('1', due), breached('2'), item('3', '2026-11-23T09:30:00.000Z')], reading));
    expect(ids(after)).toEqual([['today', '12'], ['later', '3']]);
    expect(after[0]?.items[1]?.nextClock?.state).toBe('BREACHED');
  });

  it('stay when one of them left, and when a further page came', () => {
    expect(ids(standing(before, inGroups([item('2', due), item('3', '2026-11-23T09:30:00.000Z'), item('4', '2026-11-24T09:30:00.000Z'), item('5', null)], reading)))).toEqual([
      ['today', '12'], ['later', '34'], ['done', '5'],
    ]);
  });
});
