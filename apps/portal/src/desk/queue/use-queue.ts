import { useCallback, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { type AppealTab, ReadCountsDocument, ReadQueueDocument, ReadQueueRowDocument } from '../../generated/desk';
import { useRead } from '../client/use-ask';
import { useChanges, useTurn } from '../client/use-changes';
import { usePages } from '../client/use-pages';
import { useServerTime } from '../shell/use-now';
import { mayBeIn } from './queue';

export const tabs = ['TO_ACCEPT', 'IN_HAND', 'TO_ANSWER', 'ANSWERED'] as const satisfies readonly AppealTab[];
export type Tab = (typeof tabs)[number];

/** More rows than this are cheaper to read as a list. */
const fewRows = 8;

/** How many each tab has; read again when anything changed. */
export const useCounts = (pause = false) => {
  const { data, again } = useRead(ReadCountsDocument, {}, pause);
  useChanges(again);
  return data?.appeals.counts;
};

/** One tab of the queue, or what was searched for in all of them. A row that changed is read again where it stands; what is new is counted, not pushed in. */
export const useQueue = (tab: Tab, text: string) => {
  const client = useClient();
  const within: AppealTab = text ? 'ALL' : tab;
  const { items: loaded, again, of, ...pages } = usePages(ReadQueueDocument, { tab: within, text: text || null }, ({ appeals }) => appeals);
  const [fresh, setFresh] = useState<{ of: string; ids: ReadonlySet<string> }>({ of, ids: new Set() });
  const unseen = fresh.of === of ? fresh.ids : undefined;
  const items = useMemo(() => (unseen ? loaded.filter(({ id }) => !unseen.has(id)) : loaded), [loaded, unseen]);

  const readRow = async (id: string): Promise<boolean> => {
    const { data } = await client.query(ReadQueueRowDocument.toString(), { id }, { requestPolicy: 'network-only' }).toPromise();
    const is = data?.appeal ? mayBeIn(within, data.appeal.status) : false;
    // Accepted is in hand, or was given back and waits to be issued anew.
    return is !== items.some((one) => one.id === id) || within === 'IN_HAND' || within === 'TO_ANSWER' || data?.appeal?.status === 'ACCEPTED';
  };
  useChanges((ids) => {
    const strangers = pages.loading ? [] : ids.filter((id) => !items.some((one) => one.id === id));
    if (strangers.length > 0) setFresh((before) => ({ of, ids: new Set([...(before.of === of ? before.ids : []), ...strangers]) }));
    if (ids.length > fewRows) again();
    else void Promise.all(ids.map(readRow)).then((moved) => moved.includes(true) && again());
  });
  useTurn(items.flatMap(({ nextClock }) => nextClock ?? []), again);
  useServerTime(items.find((item) => item.clocks.length > 0)?.clocks[0]?.asOf);
  const takeFresh = useCallback(() => setFresh({ of, ids: new Set() }), [of]);
  return { ...pages, items, of, again, fresh: unseen ? loaded.length - items.length : 0, takeFresh };
};
