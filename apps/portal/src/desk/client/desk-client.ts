import { authExchange } from '@urql/exchange-auth';
import { cacheExchange } from '@urql/exchange-graphcache';
import { type CombinedError, createClient, fetchExchange, makeOperation, subscriptionExchange } from '@urql/core';
import { createClient as createSocket } from 'graphql-ws';
import { currentLanguage } from '../../i18n/language';
import { askAgainWhatFailed } from './ask-again';
import { embedded } from './embedded';
import { keepWhatIsShown } from './keep-shown';
import { onlyTheLatest, readAgainAfterCommands } from './newest';
import { chosenMembership } from '../../session/desk-tab';
import { session } from './session';

const whole = () => null;

/** A call-back is that of its appeal. */
const callBackKey = (callBack: object): string | null => ('appealId' in callBack && typeof callBack.appealId === 'string' ? callBack.appealId : null);

const unauthenticated = (error: CombinedError): boolean =>
  error.response?.status === 401 || error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');

const credentials = async (): Promise<Record<string, string>> => {
  const token = await session.token();
  const membership = chosenMembership();
  return { ...(token && { authorization: `Bearer ${token}` }), ...(membership && { membership }), language: currentLanguage() };
};

/** A socket that comes back after its token ended brings a new one. */
const renewedCredentials = async (): Promise<Record<string, string>> => {
  if (!(await session.token())) await session.renew();
  return credentials();
};

const socketUrl = (): string => `${location.origin.replace(/^http/, 'ws')}/graphql`;

export interface DeskEvents {
  /** The session is over and could not be renewed: the page asks to sign in, over what is open. */
  onSessionEnded(): void;
}

/** One client of the desk: normalised cache, token renewed once, subscriptions with the token in the connection's parameters. */
export const createDeskClient = ({ onSessionEnded }: DeskEvents) => {
  const socket = createSocket({ url: socketUrl(), connectionParams: renewedCredentials, lazyCloseTimeout: 5_000, retryAttempts: Infinity, shouldRetry: () => true });
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({ credentials: 'omit', headers: { 'accept-language': currentLanguage() } }),
    exchanges: [
      readAgainAfterCommands,
      keepWhatIsShown,
      cacheExchange({ keys: { ...Object.fromEntries(embedded.map((type) => [type, whole])), CallBack: callBackKey } }),
      askAgainWhatFailed,
      authExchange(async () => {
        let now = await credentials();
        return {
          addAuthToOperation: (operation) => {
            const headers: Record<string, string> = {};
            if (now['authorization']) headers['authorization'] = now['authorization'];
            if (now['membership']) headers['x-membership'] = now['membership'];
            const before = operation.context.fetchOptions;
            const options = typeof before === 'function' ? before() : before;
            return makeOperation(operation.kind, operation, {
              ...operation.context,
              fetchOptions: { ...options, headers: { ...(options?.headers as Record<string, string> | undefined), ...headers } },
            });
          },
          didAuthError: unauthenticated,
          willAuthError: () => false,
          refreshAuth: async () => {
            const renewed = await session.renew();
            now = await credentials();
            if (!renewed) onSessionEnded();
          },
        };
      }),
      onlyTheLatest,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query ?? '', variables: variables as Record<string, unknown> }, sink) }),
        }),
      }),
    ],
  });
};
