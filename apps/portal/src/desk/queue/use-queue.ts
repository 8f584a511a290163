import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { pipe, subscribe } from 'wonka';
import { type AppealTab, type ReadQueueQuery, ReadCountsDocument, ReadQueueDocument, ReadQueueRowDocument } from '../../generated/desk';
import { type Client, useClient } from 'urql';
import { type AskPage, OpenPages, type PagesState } from '../client/pages';
import { useRead } from '../client/use-ask';
import { useChanges, useTurn } from '../client/use-changes';
import { useServerTime } from '../shell/use-now';
import { mayBeIn, type QueueItem } from './queue';

export const tabs = ['TO_ACCEPT', 'IN_HAND', 'TO_ANSWER', 'ANSWERED'] as const satisfies readonly AppealTab[];
export type Tab = (typeof tabs)[number];

const pageSize = 100;
/** More rows than this are cheaper to read as a list. */
const fewRows = 8;
const empty: PagesState<QueueItem> = { items: [], total: 0, loading: true, failed: false, hasMore: false };

/** Asks the client for a page and stays with it: what the cache learns is told too. */
const pageOf = (client: Client, tab: AppealTab, text: string): AskPage<QueueItem> => (after, hear) => {
  const variables = { tab, text: text || null, first: pageSize, after };
  const document = ReadQueueDocument.toString();
  let operation: Parameters<Client['reexecuteOperation']>[0] | undefined;
  const { unsubscribe } = pipe(
    client.query<ReadQueueQuery>(document, variables, { requestPolicy: 'cache-and-network' }),
    subscribe((result) => {
      operation = result.operation;
      hear({ page: result.data?.appeals, failed: result.error !== undefined });
    }),
  );
  return {
    close: unsubscribe,
    again: () => operation && client.reexecuteOperation(client.createRequestOperation('query', operation, { requestPolicy: 'network-only' })),
  };
};

interface Told {
  readonly of: string;
  readonly state: PagesState<QueueItem>;
}

/** The pages of one tab, or of what is searched for. */
const usePages = (tab: AppealTab, text: string) => {
  const client = useClient();
  const of = `${tab} ${text}`;
  const [told, tell] = useState<Told>({ of, state: empty });
  const pages = useRef<OpenPages<QueueItem> | undefined>(undefined);
  useEffect(() => {
    const opened = new OpenPages(pageOf(client, tab, text), (state) => tell({ of, state }));
    pages.current = opened;
    return () => opened.close();
  }, [client, tab, text, of]);
  const again = useCallback(() => pages.current?.again(), []);
  const more = useCallback(() => pages.current?.more(), []);
  return { ...(told.of === of ? told.state : empty), again, more, of };
};

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
  const { items: loaded, again, of, ...pages } = usePages(within, text);
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
