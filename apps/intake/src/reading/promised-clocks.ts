import { type ClockCopy, foldClocks } from '../appeal/fold-clocks';
import type { Entry } from '../appeal/entry';

const isOpen = ({ state }: ClockCopy): boolean => state === 'running' || state === 'paused' || state === 'breached';

/** What stands promised to the sender, nearest first: the clock of an order is between the centre and a department. */
export const promisedClocks = (log: readonly Entry[]): ClockCopy[] =>
  foldClocks(log.filter(({ data }) => (data['orderId'] ?? null) === null)).filter(isOpen).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());

/** Whether the sender was told why: an explanation, or word of how far it is, since the first promise went by. */
export const isExplained = (log: readonly Entry[], promised: readonly ClockCopy[]): boolean => {
  const late = promised.find(({ state }) => state === 'breached');
  const tells = ['explanation', 'progress'];
  return late !== undefined && log.some(({ type, at, data }) => type === 'reply-sent' && at >= late.dueAt && tells.includes(String(data['kind'])));
};
