import type { Exchange } from '@urql/core';
import { map, pipe, tap } from 'wonka';
import { isForbidden } from './forbidden';

/**
 * A reading that fails does not take away what it brought before; the error goes along with it, and the page marks it as old.
 * What one may no longer see is gone at once.
 */
export const keepWhatIsShown: Exchange = ({ forward }) => {
  const shown = new Map<number, unknown>();
  return (operations) =>
    pipe(
      operations,
      tap(({ kind, key }) => {
        if (kind === 'teardown') shown.delete(key);
      }),
      forward,
      map((result) => {
        const { operation: { kind, key }, data, error } = result;
        if (kind !== 'query') return result;
        const lost = error && (data === undefined || data === null);
        if (lost && !isForbidden(error)) return { ...result, data: shown.get(key) };
        if (lost) shown.delete(key);
        else shown.set(key, data);
        return result;
      }),
    );
};
