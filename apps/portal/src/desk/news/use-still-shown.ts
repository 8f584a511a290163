import { useEffect, useState } from 'react';
import type { ReadNewsQuery, ReadNewsQueryVariables } from '../../generated/desk';
import type { Read } from '../client/use-ask';
import { asRead, freshAbove, type Shown, stillShown } from './still-shown';

interface Held extends Shown {
  readonly of: string;
}

/** Holds the rows of a page of notices until it is turned or taken anew: nothing moves under the pointer. */
export const useStillShown = ({ data, of, stale }: Read<ReadNewsQuery, ReadNewsQueryVariables>) => {
  const page = data?.notifications;
  const question = JSON.stringify(of);
  const unreadOnly = of?.unreadOnly ?? false;
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    // What the cache still knows is not held: the answer is on its way.
    if (page && !stale) setHeld((before) => ({ of: question, ...stillShown(before?.of === question ? before : null, page, unreadOnly) }));
  }, [page, stale, question, unreadOnly]);
  const before = held?.of === question ? held : null;
  const shown = page && stillShown(before, page, unreadOnly);
  return {
    rows: shown?.rows ?? [],
    pageInfo: shown?.pageInfo,
    fresh: page && shown ? freshAbove(shown, page) : 0,
    take: () => page && setHeld({ of: question, ...asRead(page) }),
    noteRead: (ids: readonly string[]) => setHeld((now) => now && { ...now, rows: now.rows.map((one) => (ids.includes(one.id) ? { ...one, read: true } : one)) }),
  };
};
