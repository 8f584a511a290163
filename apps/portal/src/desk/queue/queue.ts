import type { AppealStatus, AppealTab, QueueRowPartsFragment } from '../../generated/desk';
import { deadlineOf, isOpen, type Reading, ringClocks, ringOf, ringSentence } from '../../format/clock';
import { daysFrom } from '../../format/moment';
import { shortMoment } from '../../format/words';
import type { QueueRowView } from '../../ui/queue-row';
import type { Say } from '../../i18n/say';
import type { desk } from '../../i18n/zh-CN/desk';

export type QueueItem = QueueRowPartsFragment;
export type SayDesk = Say<keyof typeof desk>;
export const groupNames = ['late', 'today', 'later', 'done'] as const;
export type GroupName = (typeof groupNames)[number];

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
export const inGroups = (items: readonly QueueItem[], reading: Reading): { name: GroupName; items: readonly QueueItem[] }[] =>
  groupNames
    .map((name) => ({ name, items: items.filter((item) => groupOf(item, reading) === name).sort((a, b) => dueOf(a).localeCompare(dueOf(b))) }))
    .filter((group) => group.items.length > 0);

const statuses: Readonly<Record<AppealTab, readonly AppealStatus[] | null>> = {
  TO_ACCEPT: ['FILED'], IN_HAND: ['ACCEPTED', 'IN_HAND'], TO_ANSWER: ['ACCEPTED', 'IN_HAND'], ANSWERED: ['ANSWERED'], ALL: null,
};

/** Whether a tab has appeals of that status. */
export const mayBeIn = (tab: AppealTab, status: AppealStatus): boolean => statuses[tab]?.includes(status) ?? true;

const deadlineWords = (item: QueueItem, reading: Reading, say: SayDesk): QueueRowView['deadline'] => {
  const next = item.nextClock;
  if (!next) return { tone: 'calm', text: say('queue.noClock'), note: '' };
  if (item.waitsForSender || next.state === 'PAUSED') return { tone: 'paused', text: say('queue.waits'), note: reading.say('clock.paused') };
  const note = next.provisional ? `${next.label} ${reading.say('clock.provisional')}` : next.label;
  const clock = item.clocks.find((one) => one.kind === next.kind && isOpen(one));
  if (clock && (next.state === 'BREACHED' || daysFrom(reading.now, next.dueAt, reading.zone) <= 0)) return { ...deadlineOf(clock, reading), note };
  return { tone: next.state === 'BREACHED' ? 'late' : 'calm', text: shortMoment(next.dueAt, reading.now, reading.zone, reading.say), note };
};

export interface Group<T extends { readonly id: string } = QueueItem> {
  readonly name: string;
  readonly items: readonly T[];
}

/**
 * The rows as they stood, with what is known of them now: nothing moves under the pointer.
 * A row that has left stays until the pointer has; one that came stands at the end of its group, a new group at the end.
 */
export const standing = <T extends { readonly id: string }>(before: readonly Group<T>[], now: readonly Group<T>[]): Group<T>[] => {
  const known = new Map(now.flatMap(({ items }) => items.map((item) => [item.id, item])));
  const stood = new Set(before.flatMap(({ items }) => items.map(({ id }) => id)));
  const came = (name: string): T[] => now.find((group) => group.name === name)?.items.filter(({ id }) => !stood.has(id)) ?? [];
  const old = before.map(({ name, items }) => ({ name, items: [...items.map((item) => known.get(item.id) ?? item), ...came(name)] }));
  const added = now.filter(({ name }) => !before.some((group) => group.name === name)).map(({ name }) => ({ name, items: came(name) }));
  return [...old, ...added].filter(({ items }) => items.length > 0);
};

/** More rings do not stay apart at 28 px; the outer ones are those that still run. */
const smallRings = 3;

/** One row as it is drawn. */
export const rowOf = (item: QueueItem, reading: Reading, say: SayDesk): QueueRowView => {
  const clocks = ringClocks(item.clocks).slice(-smallRings);
  const source = [item.status === 'ACCEPTED' && say('queue.toIssue'), item.channelLabel, item.placeName, reading.say(`mode.${item.sender.mode}`)].filter(Boolean).join(reading.say('dot'));
  return {
    id: item.id,
    title: item.title,
    source,
    rings: clocks.length > 0 ? clocks.map((clock) => ringOf(clock, reading.now, reading.zone)) : [{ state: 'waiting' }],
    ringLabel: ringSentence(clocks, reading) || reading.say(`status.${item.status}`),
    deadline: deadlineWords(item, reading, say),
  };
};
