import { type RefObject, useEffect, useRef } from 'react';

/** For what comes in the place of what had the focus, and takes it: so it is read aloud. Whoever went elsewhere meanwhile stays there. */
export const useNextFocus = <E extends HTMLElement>(): RefObject<E | null> => {
  const next = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) next.current?.focus();
  }, []);
  return next;
};
