const signedOut = jest.fn<void, [string[]]>();
jest.mock('../../session/sign-in', () => ({ openSession: () => ({ signOut: async () => signedOut(Object.keys(sessionStorage)) }) }));

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage } from '../../../test/gateway-stage';
import { names, now, onDesk } from '../../../test/on-desk';
import { sayUntold } from '../../session/ask-who';
import { loadPhrases } from '../phrases';
import { SignIn } from './plain-pages';
import { Rail } from './rail';
import { type Who, WhoIs } from './who';

const stage = onStage(loadPhrases);
const of = (id: string, tenant: string): Who['active'] => ({ id, roles: ['HOST'], tenant: { id: `t ${id}`, names: names(tenant) }, unit: null });
const [here, there] = [of('m1', '清河矿业'), of('m2', '安岭电厂')];

const choose = async (name: string | RegExp): Promise<void> => {
  sessionStorage.setItem('huiyin.draft.call', JSON.stringify({ name: '陈嫂', phone: '13800001111' }));
  sessionStorage.setItem('huiyin.draft.reply.a1', '循环泵');
  sessionStorage.setItem('huiyin.membership', 'm1');
  sessionStorage.setItem('oidc.user:x', '{}');
  stage.reads = { ReadOpenCalls: { escalations: { edges: [] } } };
  onDesk(
    <WhoIs value={{ me: { name: '阮秀云', asOf: now, memberships: [here, there], active: here }, active: here }}>
      <Rail />
    </WhoIs>,
  );
  await userEvent.click(screen.getByRole('button', { name: /阮秀云/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};

afterEach(() => jest.restoreAllMocks());
beforeEach(() => signedOut.mockClear());

describe('N-03 the tab that somebody leaves', () => {
  it('is signed out of only once it holds neither what they wrote nor which membership they chose', async () => {
    await choose('退出登录');
    expect(signedOut.mock.calls).toEqual([[['oidc.user:x']]]);
  });

  it('takes nothing of one tenant along to another', async () => {
    // jsdom goes to no other page, and says so.
    jest.spyOn(console, 'error').mockImplementation();
    await choose(/安岭电厂/);
    expect({ ...sessionStorage }).toEqual({ 'huiyin.membership': 'm2', 'oidc.user:x': '{}' });
  });

  it('says so to who comes back to it where the provider could not be told, and else nothing', () => {
    const { unmount } = onDesk(<SignIn returnTo="/" />);
    expect(screen.queryByRole('status')).toBeNull();
    unmount();
    sayUntold();
    onDesk(<SignIn returnTo="/" />);
    expect(screen.getByRole('status')).toHaveTextContent('下次登录会先问是谁');
  });
});
