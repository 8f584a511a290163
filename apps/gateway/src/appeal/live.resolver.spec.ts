import { type Fault, ReadAppeals, ReadMe, type RequestContract } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type Broker, FaultError, Live, type Rpc } from '@huiyin/messaging';
import { CaseTokens } from '../auth/case-tokens';
import { CaseHolders } from '../auth/case-holders';
import { Memberships } from '../auth/memberships';
import { Viewer } from '../auth/viewer';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { KeptPolicies } from '../graphql/kept-policies';
import { Loaders } from '../graphql/loaders';
import { generateKeyPairSync } from 'node:crypto';
import { LiveResolver } from './live.resolver';

const [tenantId, appealId, another] = [newId(), newId(), newId()];
const key = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });

/** A member's live pages, over a broker and services that do as they are told. */
const world = (lifeSeconds = 300) => {
  const heard = new Map<string, (error: null, message: { subject: string }) => void>();
  const state: { readable: string[]; fault: Fault | undefined; asked: number } = { readable: [appealId], fault: undefined, asked: 0 };
  const subscribe: unknown = (subject: string, { callback }: { callback: (error: null, message: { subject: string }) => void }) => {
    heard.set(subject, callback);
    return { unsubscribe: () => heard.delete(subject) };
  };
  const answers = ({ subject }: RequestContract): unknown => {
    if (subject === ReadMe.subject) return { memberships: [{ id: newId(), tenantId }] };
    state.asked += 1;
    if (state.fault) throw new FaultError(state.fault);
    return subject === ReadAppeals.subject ? state.readable.map((id) => ({ id })) : state.readable.includes(appealId) ? { id: appealId } : null;
  };
  const rpc = { ask: (contract: RequestContract) => Promise.resolve().then(() => answers(contract)) } as Pick<Rpc, 'ask'> as Rpc;
  const verifier = { verify: () => Promise.resolve({ subject: 's', expires: Date.now() / 1_000 + lifeSeconds }) };
  const viewer = new Viewer({ kind: 'bearer', token: 't' }, verifier as never, new Memberships(rpc), { mustStand: () => Promise.resolve() } as never, new CaseHolders(rpc));
  const ask = new Ask(rpc);
  const context: Context = { viewer, language: 'en', loaders: new Loaders(ask, viewer, new KeptPolicies()) };
  const live = new LiveResolver(ask, new Live({ subscribe } as Broker), new CaseTokens(Buffer.from(key).toString('base64')));
  const change = (id = appealId) => [`live.${tenantId}.${id}`, `live.${tenantId}.*`].forEach((subject) => heard.get(subject)?.(null, { subject: `live.${tenantId}.${id}` }));
  return { context, live, state, change, heard };
};
const over = { value: undefined, done: true };

describe('live pages', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['performance'] }));
  afterEach(() => void jest.useRealTimers());

  it('tick a queue for what its viewer may read, and once for what went out of their sight', async () => {
    const { context, live, state, change } = world();
    const told = await live.queueChanged(context);
    const first = told.next();
    change(another);
    change();
    await jest.advanceTimersByTimeAsync(300);
    expect(await first).toEqual({ value: appealId, done: false });
    state.readable = [];
    const second = told.next();
    change();
    await jest.advanceTimersByTimeAsync(300);
    expect(await second).toEqual({ value: appealId, done: false });
    const asked = state.asked;
    Array.from({ length: 1_000 }, () => change());
    await jest.advanceTimersByTimeAsync(300);
    expect(state.asked - asked).toBeLessThanOrEqual(2);
    await told.return?.();
  });

  it.each(['UNAUTHENTICATED', 'FORBIDDEN'] as const)('end when their viewer is %s', async (fault) => {
    const { context, live, state, change, heard } = world();
    const [queue, appeal] = [await live.queueChanged(context), await live.appealChanged({ id: appealId }, context)];
    expect(await appeal.next()).toEqual({ value: { read: { id: appealId } }, done: false });
    state.fault = fault;
    const told = Promise.allSettled([queue.next(), appeal.next()]);
    change();
    await jest.advanceTimersByTimeAsync(300);
    expect((await told).map((one) => one.status === 'rejected' && (one.reason as FaultError).fault)).toEqual([fault, fault]);
    expect([await queue.next(), await appeal.next(), heard.size, jest.getTimerCount()]).toEqual([over, over, 0, 0]);
  });

  it('end with the token, though nothing changes', async () => {
    const { context, live, heard } = world(60);
    const queue = await live.queueChanged(context);
    const told = Promise.allSettled([queue.next()]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await told).toEqual([{ status: 'rejected', reason: new FaultError('UNAUTHENTICATED') }]);
    expect(heard.size).toBe(0);
  });

  it('outlive a service that does not answer', async () => {
    const { context, live, state, change } = world();
    const [queue, appeal] = [await live.queueChanged(context), await live.appealChanged({ id: appealId }, context)];
    state.fault = 'UNAVAILABLE';
    expect(await appeal.next()).toEqual({ value: { fault: new FaultError('UNAVAILABLE') }, done: false });
    const told = [queue.next(), appeal.next()];
    change();
    state.fault = undefined;
    await jest.advanceTimersByTimeAsync(3_000);
    expect(await Promise.all(told)).toEqual([{ value: appealId, done: false }, { value: { read: { id: appealId } }, done: false }]);
    await Promise.all([queue.return?.(), appeal.return?.()]);
  });

  it.each([another, 'no-id', `${appealId}\r\nSUB live.> 9`, '*', ''])('of %j say null and are over', async (id) => {
    const { context, live, state, heard } = world();
    state.readable = [];
    const told = await live.appealChanged({ id }, context);
    expect([await told.next(), await told.next(), heard.size]).toEqual([{ value: { read: null }, done: false }, over, 0]);
    expect(state.asked).toBe(id === another ? 1 : 0);
  });
});
