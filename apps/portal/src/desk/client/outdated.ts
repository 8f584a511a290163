import { useEffect, useSyncExternalStore } from 'react';

const hearers = new Set<() => void>();
let failed: ReadonlySet<number> = new Set();
/** By how many readings. */
const shown = new Map<number, number>();

const tell = (): void => hearers.forEach((hear) => hear());
const hearing = (hear: () => void): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};
const count = (key: number, by: 1 | -1): void => {
  const times = (shown.get(key) ?? 0) + by;
  if (times > 0) shown.set(key, times);
  else shown.delete(key);
  tell();
};

/** Said by the client: the questions that brought nothing when they were asked last. */
export const sayFailed = (keys: Iterable<number>): void => {
  failed = new Set(keys);
  tell();
};

/** Said by a reading for as long as it shows what this question brought. */
export const useShowing = (key: number | undefined): void => {
  useEffect(() => {
    if (key === undefined) return undefined;
    count(key, 1);
    return () => count(key, -1);
  }, [key]);
};

/** Whether anything on the page is of before, because asking again brought nothing. */
export const useOutdated = (): boolean => useSyncExternalStore(hearing, () => [...failed].some((key) => shown.has(key)));
