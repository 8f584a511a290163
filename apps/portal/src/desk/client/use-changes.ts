import { useEffect, useRef } from 'react';
import { QueueChangedDocument } from '../../generated/desk';
import { onServerTime, serverNow } from '../../format/server-time';
import { useTicks } from './use-ask';

/** Several changes of one moment are told at once. */
const GATHER_MS = 400;
/** After a turn the services need a moment to have noted it. */
const AFTER_TURN_MS = 2_000;
const LONGEST_MS = 2 ** 31 - 1;

/** Hears which appeals changed, gathered; a page that shows any of them reads again. */
export const useChanges = (onChanged: (appealIds: readonly string[]) => void): void => {
  const latest = useRef(onChanged);
  latest.current = onChanged;
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useTicks(QueueChangedDocument, {}, ({ queueChanged }) => {
    waiting.current.add(queueChanged.appealId);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const ids = [...waiting.current];
      waiting.current.clear();
      latest.current(ids);
    }, GATHER_MS);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
};

interface Turning {
  readonly state: string;
  readonly dueAt: string;
}

/** The next moment at which a clock turns late. */
export const nextTurn = (clocks: readonly Turning[], now: string): string | undefined =>
  clocks
    .filter(({ state, dueAt }) => state === 'RUNNING' && dueAt > now)
    .map(({ dueAt }) => dueAt)
    .sort()[0];

/** Asks again at the turn: lateness is the server's to say, and is not waited for. */
export const useTurn = (clocks: readonly Turning[], again: () => void): void => {
  const latest = useRef(again);
  latest.current = again;
  const turn = nextTurn(clocks, serverNow());
  useEffect(() => {
    if (!turn) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const set = () => {
      clearTimeout(timer);
      const wait = Date.parse(turn) - Date.parse(serverNow()) + AFTER_TURN_MS;
      timer = setTimeout(() => latest.current(), Math.min(LONGEST_MS, Math.max(AFTER_TURN_MS, wait)));
    };
    set();
    const forget = onServerTime(set);
    return () => {
      clearTimeout(timer);
      forget();
    };
  }, [turn]);
};
