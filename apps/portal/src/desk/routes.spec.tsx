jest.mock('../session/sign-in', () => ({ openSession: () => ({ token: async () => 'token', renew: async () => null }) }));
jest.mock('./client/open-anew', () => ({ openAnew: jest.fn() }));
jest.mock('./call/call-page', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { App } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { onStage } from '../../test/gateway-stage';
import { names, now } from '../../test/on-desk';
import { openAnew } from './client/open-anew';
import { loadPhrases } from './phrases';
import { routes } from './routes';

const stage = onStage(loadPhrases);
const active = { id: 'm', roles: ['HOST'], tenant: { id: 't', names: names('清河矿业') }, unit: null };
const quiet = subscriptionExchange({ forwardSubscription: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }) });
const go = (path: string) => {
  stage.reads = { ReadMe: { me: { name: '阮秀云', asOf: now, memberships: [active], active } }, ReadOpenCalls: { escalations: { edges: [] } } };
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <App>
      <Provider value={createClient({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [fetchExchange, quiet] })}>
        <RouterProvider router={router} />
      </Provider>
    </App>,
  );
  return router;
};
const hidden = '这里没有您能看的内容';

beforeEach(() => jest.mocked(openAnew).mockClear());

describe('N-05 a page of the desk that does not come', () => {
  it.each([['as the first', '/call'], ['from another', '/nowhere']])('%s is opened anew by a press, beside the rail, and is not said to be somebody else’s', async (_how, from) => {
    const router = go(from);
    await screen.findByRole('navigation');
    if (from !== '/call') {
      expect(screen.getByRole('heading')).toHaveTextContent(hidden);
      await act(() => router.navigate('/call'));
    }
    expect(await screen.findByRole('heading', { name: '没取到。写过的都还在。' })).toBeVisible();
    expect([screen.getByRole('navigation'), screen.queryByText(hidden)]).toEqual([expect.anything(), null]);
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(openAnew).toHaveBeenCalledTimes(1);
    await act(() => router.navigate('/nowhere'));
    expect(screen.getByRole('heading')).toHaveTextContent(hidden);
  });

  it('is not opened anew without a network, which would lose the desk as well', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    go('/call');
    await userEvent.click(await screen.findByRole('button', { name: /^再试一次/ }));
    expect(screen.getByRole('button', { name: /没有网络/ })).toHaveAttribute('aria-disabled', 'true');
    expect(openAnew).not.toHaveBeenCalled();
  });
});
