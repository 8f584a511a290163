import { render, screen, waitFor } from '@testing-library/react';
import { createClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { Provider } from 'urql';
import type { Role } from '../../generated/desk';
import { startLanguage } from '../../i18n/language';
import { loadPhrases } from '../phrases';
import { Rail } from './rail';
import { type Who, WhoIs } from './who';

const now = '2026-11-20T07:48:00.000Z';
const call = { node: { id: 'c1', open: true, step: { id: 's1', nextAt: null } } };
const asked: string[] = [];
let calls: unknown[] = [];

beforeAll(async () => {
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});
beforeEach(() => {
  asked.length = 0;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    const { query } = JSON.parse(String(init?.body)) as { query: string };
    asked.push(query);
    return new Response(JSON.stringify({ data: { escalations: { edges: calls } } }), { headers: { 'content-type': 'application/json' } });
  });
});

const show = (...roles: Role[]): void => {
  const active: Who['active'] = { id: 'm', roles, tenant: { id: 't', names: { zh: '清河矿业', en: 'Qinghe' } }, unit: null };
  const quiet = subscriptionExchange({ forwardSubscription: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }) });
  render(
    <App>
      <Provider value={createClient({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [fetchExchange, quiet] })}>
        <WhoIs value={{ me: { name: '阮秀云', asOf: now, memberships: [active], active }, active }}>
          <MemoryRouter>
            <Rail />
          </MemoryRouter>
        </WhoIs>
      </Provider>
    </App>,
  );
};

describe('T-05 H-06 whom the ladder calls has a place for it', () => {
  it('a host, with how many wait', async () => {
    calls = [call];
    show('HOST');
    expect(await screen.findByRole('link', { name: /叫到我的/ })).toHaveAttribute('href', '/lead');
    expect(await screen.findByText('1')).toBeInTheDocument();
  });

  it('a host who was never called has none', async () => {
    calls = [];
    show('HOST');
    await waitFor(() => expect(asked.some((query) => query.includes('ReadOpenCalls'))).toBe(true));
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/call', '/points', '/appeals']);
  });
});

describe('N-06 T-06 an employee without an office', () => {
  it('has the way to the points that were entered for them, and back to their appeals', async () => {
    calls = [];
    show('SENDER');
    await waitFor(() => expect(asked.some((query) => query.includes('ReadOpenCalls'))).toBe(true));
    expect(screen.getByRole('link', { name: '我的诉求' })).toHaveAttribute('href', '/me');
    expect(screen.getByRole('link', { name: '积分' })).toHaveAttribute('href', '/points');
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });
});
