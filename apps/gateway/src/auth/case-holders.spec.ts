import { FaultError } from '@huiyin/messaging';
import { CaseHolders } from './case-holders';
import { EndedSessions } from './ended-sessions';
import { Logins } from './logins';
import { Viewer } from './viewer';

const tokenOf = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
const ofLogin = tokenOf({ right: 'co-signer', holder: 'k1.sealed' });
const ofReceipt = tokenOf({ right: 'sender' });

const gateway = (answers: object[]) => {
  const asked: unknown[] = [];
  const broker = { subscribe: () => undefined, publish: () => undefined };
  const ended = new EndedSessions(broker as never);
  const disabled = new Set<string>();
  let seconds = 0;
  const logins = new Logins(ended, { of: ({ token }: { token: string }) => Promise.resolve(!disabled.has(token)) } as never, () => seconds * 1_000);
  const holders = new CaseHolders({ ask: (_contract: unknown, _input: unknown, caller: unknown) => Promise.resolve((asked.push(caller), answers.shift())) } as never);
  const callerOf = (caseToken: string) => new Viewer({ kind: 'case', caseToken }, {} as never, {} as never, logins, holders).caller();
  return { asked, ended, logins, disabled, callerOf, passes: (by: number) => (seconds += by) };
};
const gone = new FaultError('UNAUTHENTICATED');

describe('N-03 a key to one’s own case', () => {
  it('of a receipt asks for nothing', async () => {
    const { asked, callerOf } = gateway([]);
    expect(await callerOf(ofReceipt)).toEqual({ kind: 'case', caseToken: ofReceipt });
    expect(asked).toEqual([]);
  });

  it('of a login opens while intake says that it holds, asked once in a while', async () => {
    const { asked, callerOf } = gateway([{ holds: true, session: 's-1' }]);
    const caller = { kind: 'case', caseToken: ofLogin };
    expect([await callerOf(ofLogin), await callerOf(ofLogin)]).toEqual([caller, caller]);
    expect(asked).toEqual([caller]);
  });

  it('of who left or was disabled opens nothing', () => expect(gateway([{ holds: false, session: null }]).callerOf(ofLogin)).rejects.toEqual(gone));

  it('of a session that has ended opens nothing at once', async () => {
    const { ended, callerOf } = gateway([{ holds: true, session: 's-1' }]);
    await callerOf(ofLogin);
    ended.end('s-1');
    await expect(callerOf(ofLogin)).rejects.toEqual(gone);
  });

  it('of a session whose person was disabled opens nothing, as far as a token that is still good can tell', async () => {
    const { logins, disabled, callerOf } = gateway([{ holds: true, session: 's-1' }]);
    await logins.mustStand({ token: 'a', session: 's-1', expires: 300 });
    disabled.add('a');
    await expect(callerOf(ofLogin)).rejects.toEqual(gone);
    const late = gateway([{ holds: true, session: 's-1' }]);
    await late.logins.mustStand({ token: 'b', session: 's-1', expires: 4 });
    late.disabled.add('b');
    expect(await late.callerOf(ofLogin)).toMatchObject({ kind: 'case' });
  });

  it('of a session that was found gone opens nothing later either, when no token of it is good any more; until one is that stands', async () => {
    const { logins, disabled, callerOf, passes } = gateway([{ holds: true, session: 's-1' }]);
    await logins.mustStand({ token: 'a', session: 's-1', expires: 300 });
    disabled.add('a');
    await expect(callerOf(ofLogin)).rejects.toEqual(gone);
    passes(301);
    await expect(callerOf(ofLogin)).rejects.toEqual(gone);
    await logins.mustStand({ token: 'b', session: 's-1', expires: 600 });
    expect(await callerOf(ofLogin)).toMatchObject({ kind: 'case' });
  });

  it('is not refused for a token that has run out where the provider’s clock is, nor asked about by an older one than was brought', async () => {
    const { logins, disabled, callerOf, passes } = gateway([{ holds: true, session: 's-1' }]);
    passes(297);
    disabled.add('a');
    await expect(logins.mustStand({ token: 'a', session: 's-1', expires: 300 })).rejects.toEqual(gone);
    expect(await callerOf(ofLogin)).toMatchObject({ kind: 'case' });
    await logins.mustStand({ token: 'b', session: 's-1', expires: 600 });
    await expect(logins.mustStand({ token: 'a', session: 's-1', expires: 300 })).rejects.toEqual(gone);
    disabled.add('b');
    await expect(callerOf(ofLogin)).rejects.toEqual(gone);
  });
});
