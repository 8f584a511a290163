import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  next: (at, last) => Math.min(last, at + 1),
  previous: (at) => Math.max(0, at - 1),
  first: () => 0,
  last: (_at, last) => last,
};
const keys = {
  vertical: { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' },
  horizontal: { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' },
} as const satisfies Record<string, Record<string, keyof typeof steps>>;

/** Where an arrow, Home or End leads among `count`; undefined where the key means nothing here. */
export const roved = (event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>, at: number, count: number, direction: keyof typeof keys): number | undefined => {
  if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return undefined;
  const step = Object.entries(keys[direction]).find(([key]) => key === event.key)?.[1];
  return step && steps[step]?.(at, count - 1);
};
