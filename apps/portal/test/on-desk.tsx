import type { ReactNode } from 'react';
import { act, render, waitFor } from '@testing-library/react';
import { createClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { Provider } from 'urql';
import { keepWhatIsShown } from '../src/desk/client/keep-shown';
import { readAgainAfterCommands } from '../src/desk/client/newest';
import { type Who, WhoIs } from '../src/desk/shell/who';
import { hearServerTime } from '../src/format/server-time';
import type { ReadWhoMayQuery, Role } from '../src/generated/desk';

export const now = '2026-11-24T07:48:00.000Z';
export const names = (zh: string) => ({ zh, en: zh });

type Policy = NonNullable<ReadWhoMayQuery['policy']>;
const nobody: Policy = {
  version: 1, evasionFoundBy: [], levelsJudgedBy: [], calledBackBy: [], reviewedBy: [], pleasDecidedBy: [],
  suggestions: { raisedBy: [], decidedBy: [], fundedBy: [], grantedBy: [], paidBy: [] },
};

/** The policy of a tenant that names these offices, and nobody else. */
export const whoMay = ({ suggestions, ...named }: Partial<Omit<Policy, 'suggestions'>> & { suggestions?: Partial<NonNullable<Policy['suggestions']>> }): ReadWhoMayQuery => ({
  policy: { ...nobody, ...named, suggestions: { ...nobody.suggestions!, ...suggestions } },
});

type Heard = (data: Record<string, unknown>) => void;
const listening = new Map<Heard, string>();

/** Says nothing but what a spec tells. */
const told = subscriptionExchange({
  forwardSubscription: ({ query = '' }) => ({
    subscribe: ({ next }) => {
      const hear: Heard = (data) => next({ data });
      listening.set(hear, query);
      return { unsubscribe: () => void listening.delete(hear) };
    },
  }),
});

/** Tells all who hear a subscription, by its name, once somebody does. */
export const tell = async (subscription: string, data: Record<string, unknown>): Promise<void> => {
  const hearing = () => [...listening].filter(([, query]) => query.includes(`subscription ${subscription}`));
  await waitFor(() => expect(hearing()).not.toHaveLength(0));
  await act(async () => hearing().forEach(([hear]) => hear(data)));
};

/** Everything that was asked so far is answered, and shown. */
export const allRead = (): Promise<void> => act(async () => void (await Promise.allSettled(jest.mocked(fetch).mock.results.map(({ value }) => value as unknown))));

/** Shows a part of the desk to somebody of an office, behind whose pages stands the gateway of the spec. */
export const onDesk = (part: ReactNode, roles: readonly Role[] = ['OFFICER'], path = '/') => {
  const active: Who['active'] = { id: 'm', roles: [...roles], tenant: { id: 't', names: names('清岭煤矿') }, unit: null };
  hearServerTime(now);
  return render(
    <App>
      <Provider value={createClient({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [readAgainAfterCommands, keepWhatIsShown, fetchExchange, told] })}>
        <WhoIs value={{ me: { name: '李文静', asOf: now, memberships: [active], active }, active }}>
          <MemoryRouter initialEntries={[path]}>{part}</MemoryRouter>
        </WhoIs>
      </Provider>
    </App>,
  );
};
