const kept = new Map<string, unknown>();
jest.mock('idb-keyval', () => ({
  createStore: (name: string) => name,
  get: async (key: string) => kept.get(key),
  set: async (key: string, value: unknown) => void kept.set(key, value),
  del: async (key: string) => void kept.delete(key),
  entries: async () => [...kept].filter(([key]) => key.startsWith('draft:')),
}));

import { webcrypto } from 'node:crypto';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { startLanguage } from '../../i18n/language';
import { loadPhrases } from '../phrases';
import { ReceiptPage } from '../receipt/receipt-page';
import { keepDraft, newDraft } from './draft';
import { Outbox } from './outbox';

const spot = { place: 'canteen', owner: null };
const form = { union: { zh: '河湾作业区工会', en: 'Hewan' }, promises: [], timeZone: 'Asia/Shanghai' };
const receipt = { __typename: 'Receipt', number: 'HW-2026-000318', filedAt: '2026-11-20T07:48:00.000Z', promises: [], receiptCode: '4827190633582041' };
const commands: unknown[] = [];
let answer: () => Promise<Response>;

beforeAll(async () => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});
beforeEach(async () => {
  kept.clear();
  kept.set('canteen', form);
  commands.length = 0;
  jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init = {}) => {
    commands.push((JSON.parse(String(init.body)) as { variables: { input: { commandId: string } } }).variables.input.commandId);
    return answer();
  });
  await keepDraft(spot, { ...newDraft('ANONYMOUS'), body: '没有热水', waiting: true, attempted: true });
});

const open = () =>
  render(
    <MemoryRouter initialEntries={['/r']}>
      <Outbox />
      <Routes>
        <Route path="/r" element={<p>别的页面</p>} />
        <Route path="/r/new" element={<ReceiptPage />} />
      </Routes>
    </MemoryRouter>,
  );

describe('A-01 what was submitted without a network', () => {
  it('goes out from whichever page is open, and its draft stays until the receipt was seen', async () => {
    answer = async () => new Response(JSON.stringify({ data: { submitAppeal: receipt } }));
    const page = open();
    expect(await screen.findByRole('status')).toHaveTextContent('断网时写的那件交上了，编号 HW-2026-000318。');
    page.unmount();
    open();
    await userEvent.click(await screen.findByRole('button', { name: '看回执' }));
    expect(await screen.findByRole('img', { name: '4827 1906 3358 2041' })).toBeInTheDocument();
    await waitFor(() => expect([...kept.keys()]).toEqual(['canteen']));
    expect(new Set(commands).size).toBe(1);
  });

  it('waits on where there is still no way, and tries when there is one', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    open();
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(screen.queryByRole('status')).toBeNull();
    answer = async () => new Response(JSON.stringify({ data: { submitAppeal: receipt } }));
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByRole('status')).toHaveTextContent('交上了');
  });

  it('says what was not taken, and keeps the words', async () => {
    answer = async () => new Response(JSON.stringify({ data: { submitAppeal: { __typename: 'Refusal', code: 'place-closed', message: '这个点位已经停用。', field: null } } }));
    open();
    expect(await screen.findByRole('status')).toHaveTextContent('没收：这个点位已经停用。');
    expect(kept.get('draft:canteen')).toMatchObject({ body: '没有热水', waiting: false });
  });
});
