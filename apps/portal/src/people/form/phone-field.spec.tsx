const kept = new Map<string, unknown>();
jest.mock('idb-keyval', () => ({
  createStore: () => 'store',
  get: async (key: string) => kept.get(key),
  set: async (key: string, value: unknown) => void kept.set(key, value),
  del: async (key: string) => void kept.delete(key),
  entries: async () => [...kept],
}));
jest.mock('../../session/sign-in', () => ({
  openSession: () => ({ signIn: async () => undefined, token: async () => 'token', renew: async () => null, signOut: async () => sessionStorage.clear() }),
}));

import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { onStage } from '../../../test/gateway-stage';
import { loadPhrases } from '../phrases';
import { type Draft, keepDraft } from './draft';
import { FormPage } from './form-page';
import { isPhone } from './phone-field';

const form = {
  __typename: 'Form', union: { zh: '河湾作业区工会', en: 'Hewan' }, place: { name: '二号食堂' }, modes: ['ANONYMOUS', 'CONFIDENTIAL', 'NAMED'],
  categories: [], promises: [], scopeVersion: '1', scope: { zh: '受理范围', en: 'Scope' }, timeZone: 'Asia/Shanghai',
};
const receipt = { __typename: 'Receipt', number: 'HW-2026-000318', filedAt: '2026-11-20T07:48:00.000Z', promises: [], receiptCode: null };
const stage = onStage(loadPhrases);

beforeEach(() => {
  kept.clear();
  stage.reads = { ReadForm: { form } };
  sessionStorage.setItem('oidc.user:issuer:portal', JSON.stringify({ profile: { sub: 'a' }, refresh_token: 'r' }));
});

/** The other tabs of this phone. */
const heard = new Set<Channel>();
class Channel {
  onmessage?: (event: { data: object }) => void;
  constructor() {
    heard.add(this);
  }
  postMessage(): void {}
  close(): void {
    heard.delete(this);
  }
}
const tell = (data: object) => act(() => heard.forEach(({ onmessage }) => onmessage?.({ data })));
beforeAll(() => Object.assign(globalThis, { BroadcastChannel: Channel }));
afterEach(() => jest.restoreAllMocks());

const open = (path = '/me/new') =>
  render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/q/:place" element={<FormPage />} />
        <Route path="/me/new" element={<FormPage />} />
        <Route path="/r/new" element={<h1>收到了</h1>} />
      </Routes>
    </MemoryRouter>,
  );
const field = () => screen.findByLabelText('联系电话（选填）');
/** What was brought into view, by its id. */
const seenIn = (seen: jest.SpyInstance): string[] => seen.mock.contexts.map(({ id }: Element) => id);
const choose = async (mode: string) => userEvent.click(await screen.findByRole('radio', { name: mode }));

describe('the phone that a sender may leave', () => {
  it.each(['实名', '保密'])('is asked for where a name is given (%s), says who sees it, is kept with the draft and goes with it', async (mode) => {
    stage.answers = [receipt];
    const page = open();
    await choose(mode);
    expect(await field()).toHaveAccessibleDescription(/只用来回访。只有给您回访的人看得到/);
    await userEvent.type(screen.getByLabelText(/是什么事/), '没有热水');
    await userEvent.type(await field(), '139 0000 2207');
    page.unmount();
    open();
    await waitFor(async () => expect(await field()).toHaveValue('139 0000 2207'));
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByRole('heading', { name: '收到了' })).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'submitAppeal', input: { phone: '139 0000 2207' } }]);
    expect(JSON.stringify([...kept.values()])).not.toContain('2207');
  });

  it('may be left out, and is not asked of who gives no name', async () => {
    stage.answers = [receipt];
    open('/q/gate');
    await userEvent.type(await screen.findByLabelText(/是什么事/), '没有热水');
    expect(screen.queryByLabelText('联系电话（选填）')).toBeNull();
    await choose('实名');
    await field();
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(stage.commands).toHaveLength(1));
    expect(stage.commands[0]?.input).not.toHaveProperty('phone');
  });

  it('is gone, from the draft too, once somebody would rather give no name', async () => {
    stage.answers = [{ ...receipt, receiptCode: '4827190633582041' }];
    open('/q/gate');
    await choose('实名');
    await userEvent.type(await field(), '139 0000 2207');
    await choose('匿名');
    await userEvent.type(await screen.findByLabelText(/是什么事/), '没有热水');
    expect(JSON.stringify([...kept.values()])).not.toContain('2207');
    await userEvent.click(screen.getByRole('button', { name: '提交，拿回执' }));
    await waitFor(() => expect(stage.commands).toHaveLength(1));
    expect(JSON.stringify(stage.commands)).not.toContain('2207');
  });

  it('that is no number is told beside its field, in view, and nothing is sent', async () => {
    const seen = jest.spyOn(Element.prototype, 'scrollIntoView').mockImplementation();
    open();
    await choose('实名');
    await userEvent.type(screen.getByLabelText(/是什么事/), '没有热水');
    await userEvent.type(await field(), '打给我');
    const submit = screen.getByRole('button', { name: '提交' });
    await userEvent.click(submit);
    expect(await screen.findByRole('alert')).toHaveTextContent('电话只写数字');
    expect(await field()).toHaveFocus();
    await userEvent.click(submit);
    expect(seenIn(seen)).toEqual(['phone-problem', 'phone-problem']);
    expect(stage.commands).toEqual([]);
  });

  it('is told after the words, where both want something: the first is gone to, and stays where it is while it is mended', async () => {
    const seen = jest.spyOn(Element.prototype, 'scrollIntoView').mockImplementation();
    open();
    await choose('实名');
    await userEvent.type(await field(), '打给我');
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(screen.getByLabelText(/是什么事/)).toHaveFocus();
    await userEvent.type(screen.getByLabelText(/是什么事/), '没有热水');
    expect([seenIn(seen), screen.getAllByRole('alert')]).toEqual([['body-problem'], [expect.objectContaining({ id: 'phone-problem' })]]);
  });

  it('is still there for who typed it when another tab of this phone goes on writing, though nobody\'s is kept', async () => {
    sessionStorage.clear();
    open('/q/gate');
    await choose('实名');
    await userEvent.type(await field(), '139 0000 2207');
    const other = { ...kept.get('draft:gate') as Draft, body: '没有热水' };
    await keepDraft({ place: 'gate', owner: null }, other);
    tell({ key: 'draft:gate', from: 'another tab', change: 'kept' });
    await waitFor(() => expect(screen.getByLabelText(/是什么事/)).toHaveValue('没有热水'));
    expect(await field()).toHaveValue('139 0000 2207');
    await keepDraft({ place: 'gate', owner: null }, { ...other, mode: 'ANONYMOUS' });
    tell({ key: 'draft:gate', from: 'another tab', change: 'kept' });
    await waitFor(() => expect(screen.queryByLabelText('联系电话（选填）')).toBeNull());
    await choose('实名');
    expect(await field()).toHaveValue('');
  });

  it('is still there as well where everybody gives a name, and nobody chose how', async () => {
    sessionStorage.clear();
    stage.reads = { ReadForm: { form: { ...form, modes: ['NAMED'] } } };
    open('/q/gate');
    await userEvent.type(await field(), '139 0000 2207');
    await keepDraft({ place: 'gate', owner: null }, { ...kept.get('draft:gate') as Draft, body: '没有热水' });
    tell({ key: 'draft:gate', from: 'another tab', change: 'kept' });
    await waitFor(() => expect(screen.getByLabelText(/是什么事/)).toHaveValue('没有热水'));
    expect(await field()).toHaveValue('139 0000 2207');
  });

  it('is written as the service takes it', () => {
    for (const good of ['', ' ', '13900002207', '+86 139-0000-2207', '（0452）2345678', '１３９ ０００２－２０７']) expect([good, isPhone(good)]).toEqual([good, true]);
    for (const wrong of ['1234', 'call me', '1'.repeat(31), '139x', '-----', '( ) ( )', '1--(2)']) expect([wrong, isPhone(wrong)]).toEqual([wrong, false]);
  });
});
