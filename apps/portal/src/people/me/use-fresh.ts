import { useEffect, useMemo, useState } from 'react';
import { subject } from '../session';
import type { MineItem } from './mine';
import { freshOf, type Seen, seenNow } from './seen';
import { forgetOpened, keepSeen, noteOpened, readSeen, wasOpened } from './seen-store';

const look = (owner: string, items: readonly MineItem[], of: (item: MineItem) => boolean): Seen => {
  const next = seenNow(items, readSeen(owner), of);
  keepSeen(owner, next);
  return next;
};

/** What is new in the list since one looked at it on this phone; `onOpen` and `readAll` say that it was seen. */
export const useFresh = (items: readonly MineItem[]) => {
  const [owner] = useState(subject);
  const [seen, setSeen] = useState(() => (owner ? readSeen(owner) : null));
  // What was opened has been seen as it stands now, and what nobody knew yet begins as seen.
  useEffect(() => {
    if (owner && items.length > 0) setSeen(look(owner, items, ({ number }) => wasOpened(number)));
    for (const { number } of items) forgetOpened(number);
  }, [owner, items]);
  return {
    fresh: useMemo(() => freshOf(items.filter(({ number }) => !wasOpened(number)), seen), [items, seen]),
    onOpen: (item: MineItem) => {
      noteOpened(item.number);
      if (owner) setSeen(look(owner, items, ({ id }) => id === item.id));
    },
    readAll: () => {
      if (owner) setSeen(look(owner, items, () => true));
    },
  };
};
