jest.mock('../../session/sign-in', () => ({ openSession: () => ({ token: async () => 'token', renew: async () => null }) }));
jest.mock('../client/open-anew', () => ({ openAnew: jest.fn() }));

import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter, Route, Routes } from 'react-router';
import { createRequest, Provider } from 'urql';
import { onStage } from '../../../test/gateway-stage';
import { allRead, names, now } from '../../../test/on-desk';
import { ReadMeDocument } from '../../generated/desk';
import { askAnew } from '../client/ask-anew';
import { createDeskClient } from '../client/desk-client';
import { openAnew } from '../client/open-anew';
import { loadPhrases } from '../phrases';
import { Shell } from './shell';
import { useKept } from './use-kept';

const stage = onStage(loadPhrases);
const of = (id: string) => ({ __typename: 'Membership', id, roles: ['HOST'], tenant: { __typename: 'Tenant', id: `t ${id}`, names: { __typename: 'Names', ...names(`单位 ${id}`) } }, unit: null });
/** Whom the gateway knows, and the memberships that they have: under any other nobody learns who they are. */
let memberships: string[] = [];
const chosen = (init: RequestInit | undefined) => new Headers(init?.headers).get('x-membership');

const Page = () => {
  const [text, write] = useKept('call');
  return <input aria-label="说了什么" value={text} onChange={(event) => write(event.target.value)} />;
};
const open = () => {
  const client = createDeskClient({ onSessionEnded: () => undefined });
  render(
    <App>
      <Provider value={client}>
        <MemoryRouter initialEntries={['/call']}>
          <Routes>
            <Route path="/" element={<Shell />}>
              <Route path="*" element={<Page />} />
            </Route>
          </Routes>
        </MemoryRouter>
      </Provider>
    </App>,
  );
  return client;
};
const words = () => screen.findByLabelText('说了什么');

beforeEach(() => {
  jest.mocked(openAnew).mockClear();
  globalThis.WebSocket = class { close() {} } as unknown as typeof WebSocket;
  const others = jest.mocked(fetch).getMockImplementation()!;
  stage.reads = { ReadOpenCalls: { escalations: { __typename: 'EscalationConnection', edges: [] } }, ReadWhoMay: { policy: null } };
  jest.mocked(fetch).mockImplementation(async (url, init) => {
    if (!String(init?.body).includes('query ReadMe')) return others(url, init);
    const asked = chosen(init);
    const all = memberships.map(of);
    const active = asked === null ? all[0] : all.find(({ id }) => id === asked);
    const body = active
      ? { data: { me: { __typename: 'Me', name: '阮秀云', asOf: now, memberships: all, active } } }
      : { data: { me: null }, errors: [{ message: 'no', path: ['me'], extensions: { code: 'FORBIDDEN' } }] };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
});

describe('a membership that was chosen in this tab and is not theirs who are signed in now', () => {
  it('is forgotten, and the desk opened anew under their own', async () => {
    memberships = ['m2'];
    sessionStorage.setItem('huiyin.membership', 'm1');
    open();
    await waitFor(() => expect(openAnew).toHaveBeenCalledTimes(1));
    expect([sessionStorage.getItem('huiyin.membership'), screen.queryByRole('button')]).toEqual([null, null]);
    cleanup();
    open();
    expect(await words()).toBeVisible();
    expect(screen.getByRole('button', { name: /单位 m2/ })).toBeVisible();
    expect(openAnew).toHaveBeenCalledTimes(1);
  });

  it('is forgotten as well when it ends while the desk is open', async () => {
    memberships = ['m1', 'm2'];
    sessionStorage.setItem('huiyin.membership', 'm2');
    const client = open();
    await words();
    memberships = ['m1'];
    act(() => askAnew(client, createRequest(ReadMeDocument.toString(), {})));
    await waitFor(() => expect(openAnew).toHaveBeenCalledTimes(1));
    expect([sessionStorage.getItem('huiyin.membership'), screen.queryByLabelText('说了什么')]).toEqual([null, null]);
  });

  it('is forgotten once: who is refused without one is not asked in a circle', async () => {
    memberships = [];
    sessionStorage.setItem('huiyin.membership', 'm1');
    open();
    await waitFor(() => expect(openAnew).toHaveBeenCalledTimes(1));
    cleanup();
    open();
    await allRead();
    await screen.findByRole('button');
    expect(openAnew).toHaveBeenCalledTimes(1);
  });

  it('stays while it is theirs', async () => {
    memberships = ['m1', 'm2'];
    sessionStorage.setItem('huiyin.membership', 'm2');
    open();
    await words();
    expect([sessionStorage.getItem('huiyin.membership'), jest.mocked(openAnew).mock.calls]).toEqual(['m2', []]);
  });
});

describe('N-03 words in work', () => {
  it('are there after a new sign-in of who wrote them, and not for who signs in after them', async () => {
    memberships = ['m1'];
    open();
    fireEvent.change(await words(), { target: { value: '陈嫂 13800001111' } });
    cleanup();
    open();
    expect(await words()).toHaveValue('陈嫂 13800001111');
    cleanup();
    memberships = ['m2'];
    open();
    expect(await words()).toHaveValue('');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('陈嫂');
  });
});
