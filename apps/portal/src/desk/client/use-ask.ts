import { useCallback, useRef } from 'react';
import { type CombinedError, createRequest, useClient, useMutation, useQuery, useSubscription } from 'urql';
import type { TypedDocumentString } from '../../generated/desk';
import { newCommandId } from '../../session/command-id';
import { askAnew } from './ask-anew';
import { useShowing } from './outdated';

export interface Read<T, V> {
  readonly data: T | undefined;
  /** What was asked where `data` is the answer; it may be the question before. */
  readonly of: V | undefined;
  readonly error: CombinedError | undefined;
  /** Older data is shown while newer is on its way. */
  readonly stale: boolean;
  readonly again: () => void;
}

/** Reads a typed document; keeps and marks what it has while it asks again, and where that fails, which the page is told. */
export const useRead = <T, V extends Record<string, unknown>>(document: TypedDocumentString<T, V>, variables: V, pause = false): Read<T, V> => {
  const client = useClient();
  const latest = useRef({ document, variables });
  latest.current = { document, variables };
  const [result] = useQuery<T, V>({ query: document.toString(), variables, pause, requestPolicy: 'cache-and-network' });
  const again = useCallback(() => askAnew(client, createRequest(latest.current.document.toString(), latest.current.variables)), [client]);
  useShowing(result.data ? result.operation?.key : undefined);
  return { data: result.data, of: result.operation?.variables, error: result.error, stale: result.stale, again };
};

/** Hears a subscription; `onTick` is called with each answer. */
export const useTicks = <T, V extends Record<string, unknown>>(document: TypedDocumentString<T, V>, variables: V, onTick: (data: T) => void, pause = false): void => {
  useSubscription<T, null, V>({ query: document.toString(), variables, pause }, (_before, data) => {
    onTick(data);
    return null;
  });
};

export type Outcome<T> = { readonly data: T } | { readonly failed: CombinedError };

/**
 * Sends a command. Its id belongs to what is asked: the same after a failure carries the same id, so that nothing happens twice;
 * anything else has its own. What was lost before another was answered is over: asked again, it is meant again.
 */
export const useCommand = <T, V extends { input: { commandId: string } }>(document: TypedDocumentString<T, V>) => {
  const [, run] = useMutation<T, V>(document.toString());
  const ids = useRef(new Map<string, string>());
  const lost = useRef(new Set<string>());
  return useCallback(
    async (input: Omit<V['input'], 'commandId'>): Promise<Outcome<T>> => {
      const asked = JSON.stringify(input);
      const commandId = ids.current.get(asked) ?? newCommandId();
      ids.current.set(asked, commandId);
      const over = [asked, ...lost.current];
      const result = await run({ input: { ...input, commandId } } as V);
      if (result.error || !result.data) {
        lost.current.add(asked);
        return { failed: result.error as CombinedError };
      }
      for (const one of over) {
        ids.current.delete(one);
        lost.current.delete(one);
      }
      return { data: result.data };
    },
    [run],
  );
};
