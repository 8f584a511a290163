/**
 * "Something changed" calls as an async iteration that ends at once when its reader leaves, also while it waits.
 * A value that comes again before it was read is read once.
 */
export const ticks = <T>(listen: (tick: (value: T) => void) => () => void, first?: T): AsyncIterableIterator<T> => {
  const waiting: T[] = first === undefined ? [] : [first];
  let reader: ((result: IteratorResult<T>) => void) | undefined;
  let ended = false;
  const stop = listen((value) => {
    if (ended || waiting.includes(value)) return;
    if (!reader) return void waiting.push(value);
    reader({ value, done: false });
    reader = undefined;
  });
  const end = (): Promise<IteratorResult<T>> => {
    ended = true;
    stop();
    reader?.({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      if (ended) return Promise.resolve({ value: undefined, done: true });
      const value = waiting.shift();
      return value === undefined ? new Promise((resolve) => (reader = resolve)) : Promise.resolve({ value, done: false });
    },
    return: end,
    throw: end,
  };
};
