jest.mock('idb-keyval', () => {
  const kept = new Map<string, unknown>();
  return {
    createStore: () => 'store',
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: unknown) => void kept.set(key, value),
    del: async (key: string) => void kept.delete(key),
    entries: async () => [...kept],
  };
});

const signIn = jest.fn(() => Promise.resolve());
let token: string | null = 'token';
jest.mock('../../session/sign-in', () => ({
  openSession: () => ({ signIn, token: async () => token, renew: async () => null, signOut: async () => sessionStorage.clear() }),
}));

import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { onStage, refused } from '../../../test/gateway-stage';
import { hearServerTime } from '../../format/server-time';
import { loadPhrases } from '../phrases';
import { ReceiptPage } from '../receipt/receipt-page';
import { FormPage } from './form-page';

const promise = { kind: 'k1', aim: 'FIRST_REPLY' as const, text: '首次答复', at: '2026-11-24T09:30:00.000Z', provisional: true, after: null };
const form = {
  __typename: 'Form', union: { zh: '河湾作业区工会', en: 'Hewan' }, place: { name: '二号食堂' }, modes: ['ANONYMOUS', 'CONFIDENTIAL'],
  categories: [{ id: 'life', names: { zh: '民生事宜', en: 'Life' } }], promises: [promise], scopeVersion: '1', scope: { zh: '受理范围', en: 'Scope' }, timeZone: 'Asia/Shanghai',
};
const receipt = { __typename: 'Receipt', number: 'HW-2026-000318', filedAt: '2026-11-20T07:48:00.000Z', promises: [promise], receiptCode: '4827190633582041' };

const stage = onStage(loadPhrases);
const offline = new TypeError('Failed to fetch');

beforeEach(() => {
  signIn.mockClear();
  token = 'token';
  stage.reads = { ReadForm: { form } };
  hearServerTime(receipt.filedAt);
});

const open = (path = '/q/canteen') =>
  render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/q/:place" element={<FormPage />} />
        <Route path="/me/new" element={<FormPage />} />
        <Route path="/r/new" element={<ReceiptPage />} />
        <Route path="/r" element={null} />
      </Routes>
    </MemoryRouter>,
  );

describe('A-01 the form behind a QR code', () => {
  it('N-02 says the promise, and that its date is provisional', async () => {
    open();
    expect(await screen.findByText(/11月24日 周二 17:30 前首次答复您。（暂定/)).toBeInTheDocument();
  });

  it('asks for words before it sends anything', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: '提交，拿回执' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('还没写是什么事');
    expect(stage.commands).toEqual([]);
  });

  it('N-03 keeps words and key over a failure, and a repeat is the same command', async () => {
    stage.answers = [offline, receipt];
    open();
    await userEvent.type(await screen.findByLabelText(/是什么事/), '没有热水');
    await userEvent.click(screen.getByRole('button', { name: '提交，拿回执' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('现在没有网，还没交上');
    expect(screen.getByLabelText(/是什么事/)).toHaveValue('没有热水');
    await userEvent.click(screen.getByRole('button', { name: '有网时自动交' }));
    expect(await screen.findByRole('heading', { name: '收到了，已登记' })).toBeInTheDocument();
    expect(stage.commands[1]).toEqual(stage.commands[0]);
    expect(stage.commands[0]).toMatchObject({ act: 'submitAppeal', input: { mode: 'ANONYMOUS', body: '没有热水', placeCode: 'canteen' } });
    expect(jest.mocked(fetch).mock.lastCall?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('N-03 shows the code in four groups and forgets it when done', async () => {
    stage.answers = [receipt];
    open();
    await userEvent.type(await screen.findByLabelText(/是什么事/), '没有热水');
    await userEvent.click(screen.getByRole('button', { name: '提交，拿回执' }));
    expect(await screen.findByRole('img', { name: '4827 1906 3358 2041' })).toBeInTheDocument();
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('4827');
    await userEvent.click(screen.getByRole('button', { name: '我存好了，完成' }));
    await waitFor(() => expect(screen.queryByText('4827')).toBeNull());
  });

  it('shows a refusal in the words of the gateway', async () => {
    stage.answers = [refused('这个点位已经停用。')];
    open();
    await userEvent.type(await screen.findByLabelText(/是什么事/), '没有热水');
    await userEvent.click(screen.getByRole('button', { name: '提交，拿回执' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('这个点位已经停用。');
  });
});

/** Somebody whose session this tab has. */
const signedInAs = (sub: string) => sessionStorage.setItem('oidc.user:issuer:portal', JSON.stringify({ profile: { sub }, refresh_token: 'r' }));
const words = () => screen.findByLabelText(/是什么事/);
const named = { ...receipt, receiptCode: null };

describe('A-01 a name is given by whoever signs in for it', () => {
  it('keeps the words over the sign-in, and submits them under that name when asked to', async () => {
    const page = open('/q/washhouse');
    await userEvent.type(await words(), '夜班补贴少算两天');
    await userEvent.click(screen.getByRole('radio', { name: '保密' }));
    await userEvent.click(screen.getByRole('button', { name: '登录后提交' }));
    expect(signIn).toHaveBeenCalledWith('/q/washhouse');
    page.unmount();
    signedInAs('a');
    stage.answers = [named];
    open('/q/washhouse');
    await waitFor(async () => expect(await words()).toHaveValue('夜班补贴少算两天'));
    expect(stage.commands).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByRole('heading', { name: '收到了，已登记' })).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'submitAppeal', key: 'Bearer token', input: { mode: 'CONFIDENTIAL', body: '夜班补贴少算两天' } }]);
  });

  it('N-03 shows nobody the words of who sat here before, nor sends them', async () => {
    signedInAs('a');
    const page = open('/me/new');
    await userEvent.type(await words(), '班长打人，请保密。');
    await userEvent.click(screen.getByRole('radio', { name: '保密' }));
    stage.answers = [offline];
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByRole('button', { name: '有网时自动交' })).toBeInTheDocument();
    page.unmount();
    signedInAs('b');
    const theirs = open('/me/new');
    expect(await words()).toHaveValue('');
    expect(await screen.findByRole('button', { name: /提交/ })).toBeInTheDocument();
    expect(stage.commands).toHaveLength(1);
    theirs.unmount();
    signedInAs('a');
    stage.answers = [named];
    open('/me/new');
    expect(await screen.findByRole('heading', { name: '收到了，已登记' })).toBeInTheDocument();
    expect(stage.commands).toHaveLength(2);
  });

  it('offers to sign in again over the page where the session ended meanwhile, and loses nothing', async () => {
    signedInAs('a');
    open('/me/new');
    await userEvent.type(await words(), '写了很久的一段话');
    await userEvent.click(screen.getByRole('radio', { name: '保密' }));
    token = null;
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('登录到时间了')).toBeInTheDocument();
    expect(await words()).toHaveValue('写了很久的一段话');
    await userEvent.click(screen.getByRole('button', { name: '登录', hidden: true }));
    expect(signIn).toHaveBeenCalledWith('/me/new');
    expect(stage.commands).toEqual([]);
  });

  it('asks who has no session to sign in, at one\'s own form', async () => {
    open('/me/new');
    expect(await screen.findByRole('button', { name: '登录' })).toBeInTheDocument();
  });
});

describe('a phone that others use too', () => {
  it('is remembered as such over a reload, and keeps nothing', async () => {
    const page = open('/q/gate');
    await userEvent.click(await screen.findByRole('button', { name: '公用手机，不存' }));
    await userEvent.type(await words(), '没有热水');
    page.unmount();
    open('/q/gate');
    expect(await words()).toHaveValue('');
    expect(screen.getByRole('button', { name: '存草稿' })).toBeInTheDocument();
  });
});

describe('N-03 a code that is shown once', () => {
  it('is not shown again by going forward', async () => {
    stage.answers = [receipt];
    const page = open('/q/gate');
    await userEvent.type(await words(), '没有热水');
    await userEvent.click(screen.getByRole('button', { name: '提交，拿回执' }));
    await screen.findByRole('img', { name: '4827 1906 3358 2041' });
    page.unmount();
    open('/r/new');
    expect(screen.queryByRole('img', { name: /4827/ })).toBeNull();
  });

  it('says so where the browser refuses to copy it', async () => {
    stage.answers = [receipt];
    open('/q/gate');
    await userEvent.type(await words(), '没有热水');
    await userEvent.click(screen.getByRole('button', { name: '提交，拿回执' }));
    const copy = await screen.findByRole('button', { name: '复制' });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('NotAllowed')) }, configurable: true });
    copy.click();
    expect(await screen.findByText(/这里复制不了/)).toBeInTheDocument();
    expect(document.title).toBe('收到了，已登记 · 河湾作业区工会 · 回音');
  });
});
