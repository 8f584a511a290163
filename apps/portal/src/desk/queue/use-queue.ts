import { useCallback, useEffect, useMemo, useState } from 'react';
import { type AppealTab, QueueChangedDocument, ReadQueueDocument } from '../../generated/desk';
import { useRead, useTicks } from '../client/use-ask';
import { useServerTime } from '../shell/use-now';
import type { QueueItem } from './queue';

export const tabs = ['TO_ACCEPT', 'IN_HAND', 'TO_ANSWER', 'ANSWERED'] as const satisfies readonly AppealTab[];
export type Tab = (typeof tabs)[number];

const pageSize = 100;

/** Whatever any tab has shown is not new, wherever it moves. */
const seen = new Set<string>();

/** One tab of the queue. What is new is counted, not pushed in: rows never move under the pointer. */
export const useQueue = (tab: Tab) => {
  const { data, error, stale, again } = useRead(ReadQueueDocument, { tab, first: pageSize });
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo((): QueueItem[] => data?.appeals.edges.map((edge) => edge.node) ?? [], [data]);
  useEffect(() => items.forEach((item) => seen.add(item.id)), [items]);
  useServerTime(items.find((item) => item.clocks.length > 0)?.clocks[0]?.asOf);
  useTicks(QueueChangedDocument, {}, ({ queueChanged }) => {
    if (!seen.has(queueChanged.appealId)) setFresh((before) => new Set(before).add(queueChanged.appealId));
  });
  const takeFresh = useCallback(() => {
    setFresh(new Set());
    again();
  }, [again]);
  return { items, total: data?.appeals.total ?? 0, counts: data?.appeals.counts, loading: !data && !error, error, stale, again, fresh: fresh.size, takeFresh };
};
