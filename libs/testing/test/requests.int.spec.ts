import { Broker, FaultError, Rpc } from '@huiyin/messaging';
import { ReadPolicy } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { RunningService } from '@huiyin/service';
import { natsAs, natsPassword, natsUrl, openWorld, type TestTenant, twoTenants, waitFor, type World } from '../src';
import { Probe, ProbeModule, ProbeNobody, ProbeSender } from './probe';

const faultOf = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'no fault',
    (error: unknown) => (error instanceof FaultError ? `${error.fault}|${error.message}` : String(error)),
  );

describe('requests over NATS', () => {
  let world: World;
  let routing: RunningService;
  let ours: TestTenant;
  let theirs: TestTenant;

  beforeAll(async () => {
    world = await openWorld();
    routing = await world.boot(ProbeModule, 'routing');
    [ours, theirs] = await twoTenants(world);
  }, 30_000);
  afterAll(() => world.close());

  it('answers an allowed member with what the contract has and nothing more', async () => {
    const answer = await world.ask(Probe, { words: '热水' }, ours.as('officer'));
    expect(answer).toEqual({ heard: '热水', tenantId: ours.id, personId: ours.members.officer.personId });
  });

  it('carries a refusal as data', async () => {
    const answer = await world.ask(Probe, { words: 'x', refuse: true }, ours.as('officer'));
    expect(answer).toMatchObject({ refused: 'wrong-state' });
  });

  it.each([
    [{ words: '' }, { refused: 'field-missing', field: 'words' }],
    [{ words: 'x'.repeat(21) }, { refused: 'field-too-long', field: 'words', values: { max: 20 } }],
    [{}, { refused: 'field-missing', field: 'words' }],
    [{ words: 7 }, { refused: 'field-malformed', field: 'words' }],
  ])('refuses the input %j by its field', async (input, refusal) => {
    const given = input as { words: string };
    expect(await world.ask(Probe, given, ours.as('officer'))).toEqual(refusal);
  });

  it('says INTERNAL where its answer is more than the broker takes, and goes on', async () => {
    expect(await faultOf(world.ask(Probe, { words: 'x', times: 2 ** 20 }, ours.as('officer')))).toBe('INTERNAL|INTERNAL');
    expect(await world.ask(Probe, { words: 'x' }, ours.as('officer'))).toMatchObject({ heard: 'x' });
  });

  it('shows no inner words of a failure', async () => {
    expect(await faultOf(world.ask(Probe, { words: 'x', fail: true }, ours.as('officer')))).toBe('INTERNAL|INTERNAL');
  });

  it('says UNAVAILABLE at once where nobody answers', async () => {
    const started = performance.now();
    expect(await faultOf(world.ask(ReadPolicy, {}, ours.as('officer')))).toBe('UNAVAILABLE|UNAVAILABLE');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('says UNAVAILABLE after the deadline where nobody comes back', async () => {
    const silent = await natsAs('tenancy');
    silent.subscribe(ReadPolicy.subject);
    await silent.flush();
    const broker = await Broker.connect({ url: natsUrl(), user: 'gateway', password: natsPassword('gateway') });
    expect(await faultOf(new Rpc(broker).ask(ReadPolicy, {}, { kind: 'anonymous' }, { deadlineMs: 50 }))).toBe('UNAVAILABLE|UNAVAILABLE');
    await Promise.all([broker.close(), silent.close()]);
  });

  it('refuses who has no such role, before it looks at the input', async () => {
    expect(await faultOf(world.ask(Probe, { words: '' }, ours.as('handler')))).toMatch(/^FORBIDDEN/);
  });

  it('refuses everyone where nothing is allowed', async () => {
    expect(await faultOf(world.ask(ProbeNobody, {}, ours.as('officer')))).toMatch(/^FORBIDDEN/);
  });

  it('takes a member of another tenant, an unknown membership and another tenant alike', async () => {
    const officer = ours.as('officer');
    const faults = await Promise.all([
      faultOf(world.ask(Probe, { words: 'x' }, { ...officer, tenantId: theirs.id } as typeof officer)),
      faultOf(world.ask(Probe, { words: 'x' }, { ...officer, membershipId: newId() } as typeof officer)),
      faultOf(world.ask(Probe, { words: 'x' }, { ...officer, membershipId: ours.members.admin.membershipId } as typeof officer)),
      faultOf(world.ask(Probe, { words: 'x' }, { ...theirs.as('officer'), token: world.issuer.token(newId()) } as typeof officer)),
    ]);
    expect(new Set(faults)).toEqual(new Set(['FORBIDDEN|FORBIDDEN']));
  });

  it('is UNAUTHENTICATED with no login, a token that does not hold, or a foreign case token', async () => {
    const officer = ours.as('officer');
    const faults = await Promise.all([
      faultOf(world.ask(Probe, { words: 'x' }, { kind: 'anonymous' })),
      faultOf(world.ask(Probe, { words: 'x' }, { ...officer, token: 'a.b.c' } as typeof officer)),
      faultOf(world.ask(ProbeSender, {}, { kind: 'case', caseToken: `${world.caseToken({ tenantId: ours.id, appealId: newId() }).slice(0, -4)}AAAA` })),
    ]);
    expect(new Set(faults)).toEqual(new Set(['UNAUTHENTICATED|UNAUTHENTICATED']));
  });

  it('knows a sender by case token alone', async () => {
    const appealId = newId();
    expect(await world.ask(ProbeSender, {}, world.caseCaller({ tenantId: ours.id, appealId }))).toEqual({ appealId });
    expect(await faultOf(world.ask(Probe, { words: 'x' }, world.caseCaller({ tenantId: ours.id, appealId })))).toMatch(/^FORBIDDEN/);
  });

  it('forgets a membership as soon as it hears that it ended', async () => {
    expect(await world.ask(Probe, { words: 'x' }, theirs.as('officer'))).toMatchObject({ heard: 'x' });
    await theirs.changeMember('officer', { validTo: '2026-01-02T00:00:00.000Z' });
    await world.drain();
    expect(await faultOf(world.ask(Probe, { words: 'x' }, theirs.as('officer')))).toMatch(/^FORBIDDEN/);
  });

  it('is healthy, ready, and counts its work', async () => {
    const read = async (path: string): Promise<Response> => fetch(`${routing.url}${path}`);
    expect(await (await read('/healthz')).json()).toMatchObject({ service: 'routing', clock: { offsetMs: 0 } });
    expect(await (await read('/readyz')).json()).toMatchObject({ ready: true, nats: true, database: true });
    const metrics = await (await read('/metrics')).text();
    const lines = metrics.split('\n').filter((line) => line.startsWith('huiyin_'));
    expect(lines).toContainEqual(expect.stringMatching(/work_seconds_count\{.*kind="request",subject="rpc.routing.probe.v1",outcome="ok"/));
    expect(lines).toContain('huiyin_consumer_lag{publisher="tenancy",service="routing"} 0');
  });

  it('is not ready when its clock is more than a second from the database’s', async () => {
    const real = Date.now;
    Date.now = () => real() + 1_500;
    try {
      expect((await fetch(`${routing.url}/readyz`)).status).toBe(503);
    } finally {
      Date.now = real;
    }
    await waitFor('ready again', async () => (await fetch(`${routing.url}/readyz`)).ok);
  });
});
