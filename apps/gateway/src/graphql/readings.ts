import { FaultError } from '@huiyin/messaging';

/** What one tick brought: what was read then, or why it could not be read just now. */
export type Reading<T> = { readonly read: T | null } | { readonly fault: FaultError };

/** Whether somebody may no longer ask at all: their token or their membership has ended. */
export const isOver = (error: unknown): error is FaultError =>
  error instanceof FaultError && (error.fault === 'UNAUTHENTICATED' || error.fault === 'FORBIDDEN');

const taken = async <T>(read: () => Promise<T | null>): Promise<Reading<T>> => {
  try {
    return { read: await read() };
  } catch (error) {
    return { fault: error instanceof FaultError ? error : new FaultError('INTERNAL', error) };
  }
};

/** Reads anew at each tick. Ends after the first null, and by the fault of who may no longer ask; any other fault is told and outlived. */
export const readings = <T>(source: AsyncIterableIterator<unknown>, read: () => Promise<T | null>): AsyncIterableIterator<Reading<T>> => {
  const end = async (): Promise<IteratorResult<Reading<T>>> => {
    await source.return?.();
    return { value: undefined, done: true };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if ((await source.next()).done) return end();
      const value = await taken(read);
      const over = 'fault' in value && isOver(value.fault);
      if (over || ('read' in value && value.read === null)) await source.return?.();
      if (over) throw value.fault;
      return { value, done: false };
    },
    return: end,
    throw: end,
  };
};
