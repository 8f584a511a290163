/** How what is listened to goes on: by one more value, or by the error that ends it. */
export interface Ticking<T> {
  tick(value: T): void;
  fail(error: Error): void;
}

interface Reader<T> {
  resolve(result: IteratorResult<T>): void;
  reject(error: Error): void;
}

/**
 * "Something changed" calls as an async iteration that ends at once when its reader leaves, also while it waits.
 * A value that comes again before it was read is read once.
 */
export const ticks = <T>(listen: (ticking: Ticking<T>) => () => void, first?: T): AsyncIterableIterator<T> => {
  let waiting: T[] = first === undefined ? [] : [first];
  let reader: Reader<T> | undefined;
  let failure: Error | undefined;
  let ended = false;
  const over = (): IteratorResult<T> => ({ value: undefined, done: true });
  const leave = (): void => {
    ended = true;
    waiting = [];
    stop();
  };
  const tick = (value: T): void => {
    if (ended || waiting.includes(value)) return;
    if (!reader) return void waiting.push(value);
    reader.resolve({ value, done: false });
    reader = undefined;
  };
  const fail = (error: Error): void => {
    if (ended) return;
    leave();
    if (reader) reader.reject(error);
    else failure = error;
  };
  const stop = listen({ tick, fail });
  const end = (): Promise<IteratorResult<T>> => {
    if (!ended) leave();
    reader?.resolve(over());
    return Promise.resolve(over());
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      const [value, error] = [waiting.shift(), failure];
      failure = undefined;
      if (error) return Promise.reject(error);
      if (ended) return Promise.resolve(over());
      return value === undefined ? new Promise((resolve, reject) => (reader = { resolve, reject })) : Promise.resolve({ value, done: false });
    },
    return: end,
    throw: end,
  };
};
