import { type CombinedError, type Exchange, makeOperation, type Operation } from '@urql/core';
import { pipe, tap } from 'wonka';
import { sayMissing } from './missing';
import { sayFailed } from './outdated';

const PATIENCE_MS = 15_000;
/** Asking again does not change these. */
const final = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

const mayPass = (error: CombinedError): boolean => !error.graphQLErrors.some(({ extensions }) => final.has(String(extensions['code'])));

const isNothing = (data: unknown): boolean => data === undefined || data === null || Object.values(data).every((part) => part === null);

const unavailableIn = (extensions: Record<string, unknown> | undefined): readonly string[] => {
  const named = extensions?.['unavailable'];
  return Array.isArray(named) ? named.filter((name) => typeof name === 'string') : [];
};

/**
 * A reading that failed, or that lacks a part, is asked again after a while, and at once when the network is back.
 * Which services are lacking is said to the page, and what brought nothing at all.
 */
export const askAgainWhatFailed: Exchange = ({ client, forward }) => {
  const lacking = new Map<number, { readonly operation: Operation; readonly services: readonly string[]; readonly failed: boolean }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const { operation } of lacking.values()) client.reexecuteOperation(makeOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }));
  };
  const note = () => {
    sayMissing([...lacking.values()].flatMap(({ services }) => services));
    sayFailed([...lacking.values()].filter(({ failed }) => failed).map(({ operation }) => operation.key));
    if (lacking.size > 0) timer ??= setTimeout(again, PATIENCE_MS);
  };
  window.addEventListener('online', again);
  return (operations) =>
    pipe(
      operations,
      tap(({ kind, key }) => {
        if (kind === 'teardown' && lacking.delete(key)) note();
      }),
      forward,
      tap(({ operation, data, error, extensions }) => {
        if (operation.kind !== 'query') return;
        const services = unavailableIn(extensions);
        if (services.length > 0 || (error && mayPass(error))) lacking.set(operation.key, { operation, services, failed: error !== undefined && isNothing(data) });
        else if (!lacking.delete(operation.key)) return;
        note();
      }),
    );
};
