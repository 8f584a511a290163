import { useEffect, useSyncExternalStore } from 'react';

const hearers = new Set<() => void>();
let readings = 0;

const count = (by: 1 | -1): void => {
  readings += by;
  hearers.forEach((hear) => hear());
};
const hearing = (hear: () => void): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

/** Said by a reading for as long as it shows what was, because asking again brought nothing. */
export const useSayOutdated = (is: boolean): void => {
  useEffect(() => {
    if (!is) return undefined;
    count(1);
    return () => count(-1);
  }, [is]);
};

/** Whether anything on the page is of before. */
export const useOutdated = (): boolean => useSyncExternalStore(hearing, () => readings > 0);
