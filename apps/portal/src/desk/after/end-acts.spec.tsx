import { webcrypto } from 'node:crypto';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createClient, fetchExchange } from '@urql/core';
import { App } from 'antd';
import { Provider } from 'urql';
import { startLanguage } from '../../i18n/language';
import { loadPhrases } from '../phrases';
import { type Who, WhoIs } from '../shell/who';
import { EndActs } from './end-acts';

jest.setTimeout(20_000);
const active: Who['active'] = { id: 'm', roles: ['OFFICER'], tenant: { id: 't', names: { zh: '清河矿业', en: 'Qinghe' } }, unit: null };
const who: Who = { me: { name: '李文静', asOf: '2026-11-20T07:48:00.000Z', memberships: [active], active }, active };
const commands: unknown[] = [];
let struckOffBy: string[] = [];
let answer: unknown;

beforeAll(async () => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  // jsdom knows the element and not its methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});
beforeEach(() => {
  commands.length = 0;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: { input?: unknown } };
    if (variables.input) commands.push(variables.input);
    const data = query.includes('ReadStrikers') ? { policy: { version: 1, struckOffBy } } : answer;
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  });
});

const show = (status: string, onAgain = jest.fn()) => {
  render(
    <App>
      <Provider value={createClient({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [fetchExchange] })}>
        <WhoIs value={who}>
          <EndActs item={{ id: 'a1', number: 'YW-1', version: 7, status }} onAgain={onAgain} />
        </WhoIs>
      </Provider>
    </App>,
  );
  return onAgain;
};

describe('Y-04 T-15 the end of a matter', () => {
  it('is struck off where the policy lets, after it was said what follows', async () => {
    struckOffBy = ['OFFICER'];
    answer = { strikeOffAppeal: { __typename: 'Appeal', id: 'a1', version: 8, status: 'CONCLUDED' } };
    show('ANSWERED');
    fireEvent.click(await screen.findByRole('button', { name: '销号' }));
    expect(screen.getByText('销号后这件办结，不再回访，不能撤回。')).toBeInTheDocument();
    fireEvent.click(screen.getAllByRole('button', { name: '销号' }).at(-1)!);
    await waitFor(() => expect(commands).toEqual([{ appealId: 'a1', version: 7, commandId: expect.any(String) as unknown }]));
  });

  it('has no such act where the policy names nobody', async () => {
    struckOffBy = [];
    show('ANSWERED');
    await waitFor(() => expect(globalThis.fetch).toHaveBeenCalled());
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is archived once concluded, and says why not while something is open', async () => {
    answer = { archiveAppeal: { __typename: 'Refusal', code: 'archive-incomplete', message: '还有没完的事，暂时不能归档。', field: null } };
    const onAgain = show('CONCLUDED');
    fireEvent.click(screen.getByRole('button', { name: '归档' }));
    fireEvent.click(screen.getAllByRole('button', { name: '归档' }).at(-1)!);
    expect(await screen.findByRole('alert')).toHaveTextContent('还有没完的事');
    expect(onAgain).toHaveBeenCalled();
  });
});
