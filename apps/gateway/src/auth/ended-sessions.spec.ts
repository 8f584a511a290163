import { FaultError } from '@huiyin/messaging';
import { CaseHolders } from './case-holders';
import { EndedSessions } from './ended-sessions';
import { Logins } from './logins';
import { Viewer } from './viewer';

const member = { id: 'm', tenantId: 't' };
const viewerOf = (ended: EndedSessions, session: string | null): Viewer =>
  new Viewer(
    { kind: 'bearer', token: 'a.b.c' },
    { verify: () => Promise.resolve({ subject: 's', session, expires: 1 }) } as never,
    { of: () => Promise.resolve({ memberships: [member] }) } as never,
    new Logins(ended, { of: () => Promise.resolve(true) } as never),
    new CaseHolders({ ask: () => Promise.reject(new Error()) } as never),
  );

/** Two gateways on one broker, in one time. */
const gateways = () => {
  let now = 0;
  const heard: ((error: null, message: { string(): string }) => void)[] = [];
  const broker = {
    subscribe: (_subject: string, { callback }: { callback: (typeof heard)[number] }) => heard.push(callback),
    publish: (_subject: string, session: string) => heard.forEach((hear) => hear(null, { string: () => session })),
  };
  const open = (): EndedSessions => {
    const one = new EndedSessions(broker as never, () => now);
    one.onModuleInit();
    return one;
  };
  return { here: open(), there: open(), wait: (ms: number) => (now += ms) };
};

describe('a session that the identity provider has ended', () => {
  it('opens nothing at any gateway, also to who was in already', async () => {
    const { here, there } = gateways();
    const viewer = viewerOf(there, 's-1');
    expect(await viewer.caller()).toMatchObject({ kind: 'member', tenantId: 't' });
    here.end('s-1');
    for (const ended of [here, there]) await expect(viewerOf(ended, 's-1').caller()).rejects.toEqual(new FaultError('UNAUTHENTICATED'));
    await expect(viewer.caller()).rejects.toEqual(new FaultError('UNAUTHENTICATED'));
    expect(await viewerOf(there, 's-2').caller()).toMatchObject({ kind: 'member' });
    expect(await viewerOf(there, null).caller()).toMatchObject({ kind: 'member' });
  });

  it('is forgotten once no token of it can be left', () => {
    const { here, wait } = gateways();
    here.end('s-1');
    wait(15 * 60_000);
    here.end('s-2');
    expect([here.has('s-1'), here.has('s-2')]).toEqual([true, true]);
    wait(61_000);
    expect([here.has('s-1'), here.has('s-2')]).toEqual([false, true]);
  });
});
