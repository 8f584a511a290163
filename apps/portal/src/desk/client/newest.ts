import { type Exchange, getOperationName, makeOperation, type Operation } from '@urql/core';
import { fromArray, mergeMap, pipe, tap } from 'wonka';
import { askAnew } from './ask-anew';

/** Each reading is kept on record as a look that somebody took: it is theirs to take, by a press. */
const onRecord: readonly (string | undefined)[] = ['ReadPhone'];

/**
 * After a command, everything on the page is read again but what is on record: what it changed is the services' to say.
 * Stands before the cache, which goes on showing what it has meanwhile.
 */
export const readAgainAfterCommands: Exchange = ({ client, forward }) => (operations) => {
  const shown = new Map<number, Operation>();
  return pipe(
    operations,
    tap((operation) => {
      if (operation.kind === 'query' && !onRecord.includes(getOperationName(operation.query))) shown.set(operation.key, operation);
      if (operation.kind === 'teardown') shown.delete(operation.key);
    }),
    forward,
    tap(({ operation, error }) => {
      if (operation.kind !== 'mutation' || error) return;
      for (const query of shown.values()) askAnew(client, query);
    }),
  );
};

/** Of a question asked twice only the later answer counts: the earlier is given up, so that it cannot arrive last and be shown. */
export const onlyTheLatest: Exchange = ({ forward }) => {
  const asked = new Set<number>();
  return (operations) =>
    pipe(
      operations,
      mergeMap((operation) => {
        const overtaken = operation.kind === 'query' && asked.has(operation.key);
        if (operation.kind === 'query') asked.add(operation.key);
        if (operation.kind === 'teardown') asked.delete(operation.key);
        return fromArray(overtaken ? [makeOperation('teardown', operation), operation] : [operation]);
      }),
      forward,
      tap(({ operation }) => asked.delete(operation.key)),
    );
};
