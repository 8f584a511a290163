import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { onStage, refused } from '../../../test/gateway-stage';
import { OwnCasePage } from '../me/own-case-page';
import { loadPhrases } from '../phrases';
import { JoinPage } from './join-page';

let token: string | null;
jest.mock('../../session/sign-in', () => ({ openSession: () => ({ signIn: async () => undefined, token: async () => token, renew: async () => null }) }));

const stage = onStage(loadPhrases);
const CODE = 'ABCDEFGHJKMN';
const NUMBER = 'HW-2026-000318';
const at = '2026-11-24T08:00:00.000Z';
const id = expect.any(String) as unknown;
const invitation = { number: NUMBER, title: '班中餐', body: '能不能换花样', mode: 'NAMED', confidential: false, status: 'FILED', filedAt: at, count: 0, most: 9, joined: false, timeZone: 'Asia/Shanghai', mayNotJoin: null as object | null };
const view = {
  id: 'a', number: NUMBER, title: '班中餐', body: '能不能换花样', status: 'FILED', filedAt: at, asOf: at, timeZone: 'Asia/Shanghai', category: { id: 'food', names: { zh: '餐饮', en: 'Food' } }, department: null, waitsForSender: false, mergedWith: 0,
  sender: { mode: 'NAMED' }, round: 1, promises: [], openRequest: null, coSigning: { count: 1, most: 9, mayInvite: false, joinCode: null, mine: true }, suggestion: null, ending: null, timeline: [], replies: [], clocks: [], reviews: [], afterAnswer: null,
};
const access = { __typename: 'CaseAccess', caseToken: 't1', number: NUMBER, expiresAt: at };

const signedIn = (yes: boolean) => {
  token = yes ? 'fresh' : null;
  if (yes) sessionStorage.setItem('oidc.user:issuer:portal', JSON.stringify({ profile: { sub: 'a' }, refresh_token: 'r' }));
  else sessionStorage.clear();
};
const open = (path: string, asked: object | null = invitation) => {
  signedIn(true);
  stage.reads = { ReadInvitation: { invitation: asked }, ReadCase: { case: view } };
  render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/me" element={<h1>我说的事</h1>} />
        <Route path="/me/join" element={<JoinPage />} />
        <Route path="/me/:no" element={<OwnCasePage />} />
      </Routes>
    </MemoryRouter>,
  );
};
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe('T-14 a colleague says it too', () => {
  it('by a code that is typed, after it was read what it means; the case is then theirs to read', async () => {
    stage.answers = [refused('这件已经归档，不能再联名。'), { __typename: 'CoSigned', number: NUMBER }, access];
    open('/me/join');
    await userEvent.type(screen.getByLabelText('同事给的联名码'), 'ABCD');
    await press('看看是什么事');
    expect(screen.getByRole('alert')).toHaveTextContent('联名码是 12 位，现在是 4 位。');
    await userEvent.type(screen.getByLabelText('同事给的联名码'), 'efghjkmn');
    await press('看看是什么事');
    expect(await screen.findByText(/这件是实名的：办理部门看得到是谁提的，也看得到您联了名。/)).toBeInTheDocument();
    await press('我也联名');
    expect(await screen.findByRole('alert')).toHaveTextContent('不能再联名');
    await press('我也联名');
    expect(await screen.findByRole('button', { name: '退出联名' })).toBeInTheDocument();
    expect(stage.commands.slice(1)).toMatchObject([{ act: 'joinAppeal', key: 'Bearer fresh', input: { code: CODE, commandId: id } }, { act: 'openOwnAppeal', key: 'Bearer fresh', input: { number: NUMBER } }]);
  });

  it.each([
    [null, '没有这个联名码，或者已经停用。请向提诉求的同事要新的。'], [{ ...invitation, mayNotJoin: { code: 'own', message: '这是您自己提的。' } }, '这是您自己提的。'],
  ])('or is told why not, and has no act: %#', async (asked, words) => {
    open(`/me/join#${CODE}`, asked);
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '我也联名' })).toBeNull();
  });

  it('asks to sign in again where the session ended meanwhile', async () => {
    open(`/me/join#${CODE}`);
    await screen.findByRole('button', { name: '我也联名' });
    signedIn(false);
    await press('我也联名');
    expect(await screen.findByRole('button', { name: '登录' })).toBeInTheDocument();
    expect(stage.commands).toEqual([]);
  });

  it('takes it back, asked once: who stays goes on where they were, who leaves sees it no more', async () => {
    stage.answers = [access, refused('归档的不能退出。'), { __typename: 'CoSigned', number: NUMBER }];
    open(`/me/${NUMBER}`);
    await press('退出联名');
    expect(screen.getByRole('group', { name: '退出后不再算您一位，您也看不到这件了。退出吗？' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: '退出联名' })).toHaveFocus();
    await press('退出联名');
    await press('退出联名');
    expect(await screen.findByRole('alert')).toHaveTextContent('归档的不能退出。');
    await press('退出联名');
    expect(await screen.findByRole('heading', { name: '我说的事' })).toBeInTheDocument();
    expect(stage.commands.at(-1)).toEqual({ act: 'leaveAppeal', key: 'Bearer fresh', input: { number: NUMBER, commandId: id } });
  });
});
