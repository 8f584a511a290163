import { webcrypto } from 'node:crypto';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createClient, fetchExchange } from '@urql/core';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { Provider } from 'urql';
import { startLanguage } from '../../i18n/language';
import { common } from '../../i18n/zh-CN/common';
import type { CommonPhrase, Say } from '../../i18n/say';
import { loadPhrases } from '../phrases';
import { type Who, WhoIs } from '../shell/who';
import { BarDialog } from './bar-dialog';
import { ItemPane } from './item-pane';
import type { DeskPolicy, Item } from './use-item';

const now = '2026-11-20T07:48:00.000Z';
const say: Say<CommonPhrase> = (phrase, values = {}) => common[phrase].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const life = { id: 'life', names: { zh: '民生事宜', en: 'Life' } };
const general = { id: 'general', names: { zh: '一般', en: 'General' } };
const difficult = { id: 'difficult', names: { zh: '疑难', en: 'Difficult' } };
const unit = { id: 'u1', names: { zh: '综合服务科', en: 'Services' } };
const machines = { id: 'u2', names: { zh: '机电科', en: 'Machines' } };
const sun = { id: 'p2', name: '孙伟', post: null };
const zhou = { id: 'p1', name: '周建国', post: '科长' };

const item: Item = {
  id: 'a1', number: 'QH-2026-000412', title: '没有热水', body: '三号楼没有热水', status: 'FILED', round: 1, version: 4, channel: 'qr', placeName: '二号食堂', filedAt: now,
  category: life, grade: general, sender: { mode: 'ANONYMOUS', name: null, person: null, unit: null, coSigners: [] }, coSigning: null, department: null, holder: null, suggested: { category: life, grade: general },
  promises: [], openRequest: null, suggestion: null, ending: null, barred: [], policyVersion: 7, mergedInto: null, sources: [], similar: null, replies: [], orders: [], clocks: [],
  routeFor: { unit, person: zhou, why: [{ code: 'category', text: '类别是「洗浴」' }] }, proposal: { choices: [{ unit, people: [zhou] }, { unit: machines, people: [sun] }] },
  timeline: [{ id: 't1', service: 'intake', kind: 'appeal-graded', text: '等级改为 重要', words: null, grounds: null, visibility: 'STAFF', at: '2026-11-20T07:47:00.000Z', by: { kind: 'PERSON', person: { id: 'p9', name: '李文静' } } }],
};
const policy: DeskPolicy = {
  version: 7, categories: [life], grades: [{ ...general, needsDeliberation: false }, { ...difficult, needsDeliberation: true }],
  replyRequirements: [{ kind: 'FIRST', parts: [{ id: 'who', names: { zh: '谁在办', en: 'who' } }] }],
  onSpotBy: ['OFFICER'],
  notAccepted: [{ id: 'in-court', names: { zh: '法院正在审理', en: 'in court' } }],
  outOfScope: [{ id: 'mediation', names: { zh: '街道调解委员会', en: 'Mediation' }, about: { zh: '邻里纠纷', en: 'Neighbours' }, address: { zh: '司法所', en: 'Justice office' }, phone: '12348' }],
};

const active: Who['active'] = { id: 'm', roles: ['OFFICER'], tenant: { id: 't', names: { zh: '清河矿业', en: 'Qinghe' } }, unit: null };
const who: Who = { me: { name: '李文静', asOf: now, memberships: [active], active }, active };

interface Sent {
  readonly query: string;
  readonly variables: { readonly input: Record<string, unknown> };
}
// A busy machine takes its time to draw antd in jsdom.
jest.setTimeout(20_000);
const sent: Sent[] = [];
let answers: unknown[] = [];

beforeAll(async () => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});
beforeEach(() => {
  sent.length = 0;
  sessionStorage.clear();
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    sent.push(JSON.parse(String(init?.body)) as Sent);
    return new Response(JSON.stringify({ data: answers.shift() }), { headers: { 'content-type': 'application/json' } });
  });
});

const show = (shown: Item = item) => {
  const onAccepted = jest.fn();
  const onAgain = jest.fn();
  const { unmount } = render(
    <App>
      <Provider value={createClient({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [fetchExchange] })}>
        <WhoIs value={who}>
          <MemoryRouter>
          <ItemPane item={shown} policy={policy} reading={{ now, zone: 'Asia/Shanghai', say }} onAccepted={onAccepted} onAgain={onAgain} />
        </MemoryRouter>
        </WhoIs>
      </Provider>
    </App>,
  );
  return { onAccepted, onAgain, unmount };
};
const accepted = { acceptAppeal: { __typename: 'Appeal', id: 'a1', version: 5, status: 'ACCEPTED' } };

describe('T-02 an officer accepts', () => {
  it('sends what the rules suggest, no route of its own, and the first answer after it', async () => {
    answers = [accepted, { sendReply: { __typename: 'Reply', id: 'r1' } }];
    const { onAccepted } = show();
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '已受理，综合服务科在办。' } });
    fireEvent.click(screen.getByLabelText('谁在办'));
    expect(screen.getByText('本单位规定的 1 项都有了')).toBeInTheDocument();
    fireEvent.click(screen.getByText('受理并派单'));
    await waitFor(() => expect(onAccepted).toHaveBeenCalled());
    expect(sent[0]?.variables.input).toMatchObject({ appealId: 'a1', version: 4, category: 'life', grade: 'general' });
    expect(sent[0]?.variables.input).not.toHaveProperty('route');
    expect(sent[1]?.variables.input).toMatchObject({ kind: 'FIRST', text: '已受理，综合服务科在办。', parts: ['who'] });
  });

  it('sends the route that the officer chose instead', async () => {
    answers = [accepted];
    sessionStorage.setItem('huiyin.draft.triage.a1', JSON.stringify({ route: { unitId: 'u2', personId: 'p2' } }));
    const { onAccepted } = show();
    expect(screen.getByRole('heading', { name: /派给谁/ })).toHaveTextContent('您改过');
    fireEvent.click(screen.getByText('受理并派单'));
    await waitFor(() => expect(onAccepted).toHaveBeenCalled());
    expect(sent[0]?.variables.input).toMatchObject({ route: { unitId: 'u2', personId: 'p2' } });
    expect(sessionStorage.getItem('huiyin.draft.triage.a1')).toBeNull();
  });

  it('does not accept with a first answer whose parts are not ticked', () => {
    show();
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '已受理。' } });
    fireEvent.click(screen.getByText('受理并派单'));
    expect(screen.getByRole('alert')).toHaveTextContent('首次答复还缺 1 项');
    expect(screen.getByLabelText('谁在办')).toHaveFocus();
    expect(sent).toHaveLength(0);
  });

  it('keeps grade, words and ticks over a new sign-in', () => {
    const { unmount } = show();
    fireEvent.click(screen.getByText('疑难'));
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '已受理。' } });
    fireEvent.click(screen.getByLabelText('谁在办'));
    unmount();
    show();
    expect(screen.getByLabelText('写给诉求人的话')).toHaveValue('已受理。');
    expect(screen.getByLabelText('谁在办')).toBeChecked();
    expect(screen.getByText('受理并派单')).toHaveTextContent('疑难要集中议事');
  });

  it('loses nothing typed when somebody was first, and says who did what', async () => {
    answers = [{ acceptAppeal: { __typename: 'Refusal', code: 'stale-version', message: '别人刚改过。', field: null } }];
    const { onAccepted, onAgain } = show();
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '已受理。' } });
    fireEvent.click(screen.getByLabelText('谁在办'));
    fireEvent.click(screen.getByText('受理并派单'));
    expect(await screen.findByRole('alert')).toHaveTextContent('15:47 李文静等级改为 重要。您写的还在，看过再定。');
    expect(screen.getByLabelText('写给诉求人的话')).toHaveValue('已受理。');
    expect(onAgain).toHaveBeenCalled();
    expect(onAccepted).not.toHaveBeenCalled();
  });

  it('T-03 cannot accept a grade that needs deliberation, and says why', () => {
    show();
    fireEvent.click(screen.getByText('疑难'));
    const accept = screen.getByText('受理并派单');
    expect(accept).toHaveAttribute('aria-disabled', 'true');
    expect(accept).toHaveTextContent('疑难要集中议事，还没有开通');
    fireEvent.click(accept);
    expect(sent).toHaveLength(0);
  });

  it('shows why routing proposes this department', () => {
    show();
    expect(screen.getByRole('list', { name: '为什么' })).toHaveTextContent('类别是「洗浴」');
  });
});

describe('T-07 L-07 an officer ends it', () => {
  // jsdom has no modal dialogs.
  beforeAll(() => {
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
  });

  it('X asks once, wants a reason of the policy and words, and sends both', async () => {
    answers = [{ refuseAppeal: { __typename: 'Appeal', id: 'a1', version: 5, status: 'REFUSED' } }];
    show();
    fireEvent.keyDown(window, { code: 'KeyX' });
    fireEvent.change(screen.getByLabelText('对诉求人说的话'), { target: { value: '判决后可以再提。' } });
    expect(screen.getByRole('button', { name: /^不予受理/ })).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(screen.getByLabelText('法院正在审理'));
    fireEvent.click(screen.getByRole('button', { name: '不予受理' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.variables.input).toMatchObject({ appealId: 'a1', version: 4, reason: 'in-court', words: '判决后可以再提。' });
  });

  it('Y refers to a place of the policy, also without words', async () => {
    answers = [{ referAppeal: { __typename: 'Appeal', id: 'a1', version: 5, status: 'REFERRED' } }];
    show();
    fireEvent.keyDown(window, { code: 'KeyY' });
    fireEvent.click(screen.getByLabelText(/邻里纠纷：街道调解委员会/));
    expect(screen.getByText('司法所 · 12348')).toBeInTheDocument();
    fireEvent.click(screen.getAllByRole('button', { name: '引导' }).at(-1)!);
    await waitFor(() => expect(sent[0]?.variables.input).toMatchObject({ appealId: 'a1', version: 4, to: 'mediation' }));
    expect(sent[0]?.variables.input).not.toHaveProperty('words');
  });

  it('no longer once it is answered', () => {
    show({ ...item, status: 'ANSWERED' });
    fireEvent.keyDown(window, { code: 'KeyX' });
    fireEvent.keyDown(window, { code: 'KeyY' });
    expect(screen.queryByText('不予受理这件诉求？')).toBeNull();
    expect(screen.queryByRole('button', { name: /引导/ })).toBeNull();
  });

  it('H-04 answers on the spot with Ctrl Enter, never without grounds', async () => {
    answers = [{ answerOnSpot: { __typename: 'Appeal', id: 'a1', version: 5, status: 'ANSWERED' } }];
    show();
    fireEvent.keyDown(window, { code: 'Enter', ctrlKey: true });
    fireEvent.change(screen.getByLabelText('怎么答的'), { target: { value: '可以申请。' } });
    fireEvent.click(screen.getByRole('button', { name: '当场答复' }));
    expect(await screen.findByText('还没写依据。')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText(/^依据/), { target: { value: '帮扶办法第 6 条' } });
    fireEvent.click(screen.getByRole('button', { name: '当场答复' }));
    await waitFor(() => expect(sent[0]?.variables.input).toMatchObject({ appealId: 'a1', version: 4, answer: '可以申请。', grounds: '帮扶办法第 6 条' }));
  });

  it('lets a person concerned in again, with a reason', async () => {
    const onSend = jest.fn(() => Promise.resolve(null));
    render(
      <Provider value={createClient({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [fetchExchange] })}>
        <BarDialog open item={{ ...item, barred: [{ id: 'p5', name: '孙伟' }] }} onSend={onSend} onClose={() => undefined} />
      </Provider>,
    );
    fireEvent.click(screen.getByLabelText('孙伟不再回避'));
    fireEvent.change(screen.getByLabelText('为什么，只有诉求专责看得到'), { target: { value: '弄错了人。' } });
    fireEvent.click(screen.getByRole('button', { name: '不再回避' }));
    await waitFor(() => expect(onSend).toHaveBeenCalledWith('p5', false, '弄错了人。'));
  });
});

describe('N-07 what says the same', () => {
  const other = { id: 'a2', number: 'QH-2026-000400', title: '澡堂没热水', status: 'ACCEPTED' as const };
  const closed = { ...other, id: 'a3', number: 'QH-2026-000300', status: 'ANSWERED' as const };
  const why = [{ code: 'same-words', text: '用词 62% 相同' }];
  const similar = { many: 6, items: [{ score: 80, why, appeal: closed }, { score: 62, why, appeal: other }] };

  it('is shown with how alike and why, and a warning when many say it; H makes it one with the first that is open, Ctrl Z undoes it', async () => {
    answers = [{ mergeAppeal: { __typename: 'Appeal', id: 'a1', version: 5, status: 'MERGED' } }, { unmergeAppeal: { __typename: 'Appeal', id: 'a1', version: 6, status: 'FILED' } }];
    show({ ...item, similar });
    expect(screen.getByText('已有 6 件说同一件事，请看要不要合在一起办。')).toBeInTheDocument();
    expect(screen.getAllByText('合并')).toHaveLength(1);
    fireEvent.keyDown(window, { code: 'KeyH' });
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.variables.input).toMatchObject({ appealId: 'a1', version: 4, targetId: 'a2' });
    await screen.findByText('撤销');
    fireEvent.keyDown(window, { code: 'KeyZ', ctrlKey: true });
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.query).toContain('unmergeAppeal');
  });

  it('merged, it is taken out again; with sources of its own it is not merged', () => {
    const { unmount } = show({ ...item, status: 'MERGED', mergedInto: other });
    expect(screen.getByText('拆出来单独办')).toBeInTheDocument();
    unmount();
    show({ ...item, sources: [other], similar });
    expect(screen.queryByText('合并')).toBeNull();
    expect(screen.getByText('1 件，答复同样发给他们')).toBeInTheDocument();
  });
});
