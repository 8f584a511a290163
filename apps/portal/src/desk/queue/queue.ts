import type { ReadQueueQuery } from '../../generated/desk';
import { deadlineOf, isOpen, type Reading, ringClocks, ringOf, ringSentence } from '../../format/clock';
import { daysFrom } from '../../format/moment';
import { shortMoment } from '../../format/words';
import type { QueueRowView } from '../../ui/queue-row';
import type { Say } from '../../i18n/say';
import type { desk } from '../../i18n/zh-CN/desk';

export type QueueItem = ReadQueueQuery['appeals']['edges'][number]['node'];
export type SayDesk = Say<keyof typeof desk>;
export const groupNames = ['late', 'today', 'later', 'done'] as const;
export type GroupName = (typeof groupNames)[number];

const channels = { qr: 'channel.qr', web: 'channel.web', hotline: 'channel.hotline', window: 'channel.window', wechat: 'channel.wechat', visit: 'channel.visit' } as const;

/** A channel's own name where the tenant named one of ours; else as the policy calls it. */
export const channelWords = (channel: string, say: SayDesk): string => {
  const known = Object.entries(channels).find(([id]) => id === channel);
  return known ? say(known[1]) : channel;
};

/** Where it stands in the queue: late first, then what is due today, then the rest. */
export const groupOf = (item: QueueItem, { now, zone }: Reading): GroupName => {
  const next = item.nextClock;
  if (!next) return 'done';
  if (next.state === 'BREACHED') return 'late';
  if (next.state === 'PAUSED' || item.waitsForSender) return 'later';
  return daysFrom(now, next.dueAt, zone) <= 0 ? 'today' : 'later';
};

const dueOf = (item: QueueItem): string => item.nextClock?.dueAt ?? '9999';

/** In groups, each by what is due next; empty groups are left out. */
export const inGroups = (items: readonly QueueItem[], reading: Reading): { name: GroupName; items: QueueItem[] }[] =>
  groupNames
    .map((name) => ({ name, items: items.filter((item) => groupOf(item, reading) === name).sort((a, b) => dueOf(a).localeCompare(dueOf(b))) }))
    .filter((group) => group.items.length > 0);

/** The rows that hold what was typed into the search field. */
export const found = (items: readonly QueueItem[], text: string): QueueItem[] => {
  const wanted = text.trim().toLowerCase();
  return items.filter((item) => wanted === '' || `${item.number} ${item.title} ${item.placeName ?? ''}`.toLowerCase().includes(wanted));
};

const deadlineWords = (item: QueueItem, reading: Reading, say: SayDesk): QueueRowView['deadline'] => {
  const next = item.nextClock;
  if (!next) return { tone: 'calm', text: say('queue.noClock'), note: '' };
  if (item.waitsForSender || next.state === 'PAUSED') return { tone: 'paused', text: say('queue.waits'), note: reading.say('clock.paused') };
  const note = next.provisional ? `${next.label} ${reading.say('clock.provisional')}` : next.label;
  const clock = item.clocks.find((one) => one.kind === next.kind && isOpen(one));
  if (clock && (next.state === 'BREACHED' || daysFrom(reading.now, next.dueAt, reading.zone) <= 0)) return { ...deadlineOf(clock, reading), note };
  return { tone: next.state === 'BREACHED' ? 'late' : 'calm', text: shortMoment(next.dueAt, reading.now, reading.zone, reading.say), note };
};

/** More rings do not stay apart at 28 px; the outer ones are those that still run. */
const smallRings = 3;

/** One row as it is drawn. */
export const rowOf = (item: QueueItem, reading: Reading, say: SayDesk): QueueRowView => {
  const clocks = ringClocks(item.clocks).slice(-smallRings);
  const source = [channelWords(item.channel, say), item.placeName, reading.say(`mode.${item.sender.mode}`)].filter(Boolean).join(reading.say('dot'));
  return {
    id: item.id,
    title: item.title,
    source,
    rings: clocks.length > 0 ? clocks.map((clock) => ringOf(clock, reading.now, reading.zone)) : [{ state: 'waiting' }],
    ringLabel: ringSentence(clocks, reading) || reading.say(`status.${item.status}`),
    deadline: deadlineWords(item, reading, say),
  };
};
