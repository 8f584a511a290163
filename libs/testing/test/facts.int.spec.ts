import { AppealAccepted, AppealFiled, type EventContract, OrganisationChanged } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { deployStreams } from '@huiyin/messaging';
import { Relay } from '@huiyin/persistence';
import type { RunningService } from '@huiyin/service';
import { type NatsConnection } from 'nats';
import { natsAs, openWorld, type PartialFact, type TestTenant, twoTenants, waitFor, type World } from '../src';
import { filedData, ProbeModule, Seen } from './probe';

const filed = (tenant: TestTenant, more: Partial<PartialFact<typeof AppealFiled>> = {}): PartialFact<typeof AppealFiled> => ({
  tenantId: tenant.id,
  appealId: newId(),
  round: 1,
  data: filedData,
  ...more,
});
const accepted = { category: 'other', grade: 'general', needsCooperation: false, route: null };

describe('facts over JetStream', () => {
  let world: World;
  let routing: RunningService;
  let seen: Seen;
  let tenant: TestTenant;
  let other: TestTenant;
  let deploy: NatsConnection;

  beforeAll(async () => {
    world = await openWorld();
    routing = await world.boot(ProbeModule, 'routing');
    seen = routing.app.get(Seen);
    [tenant, other] = await twoTenants(world);
    deploy = await natsAs('deploy');
  }, 30_000);
  afterAll(async () => {
    await deploy.close();
    await world.close();
  });

  const outcomesOf = (id: string): unknown[] => seen.outcomes.filter((one) => one.factId === id).map((one) => one.outcome);
  const raw = (contract: EventContract, payload: string): Promise<unknown> => deploy.jetstream().publish(contract.subject, payload);
  const parked = (): Promise<{ reason: string; subject: string; tenant_id: string }[]> => world.rows('select reason, subject, tenant_id from routing.parked order by parked_at');

  it('has an effect once, however often the same fact arrives, and says its own by the outbox', async () => {
    const fact = await world.publishFact(AppealFiled, filed(tenant));
    await raw(AppealFiled, JSON.stringify(fact));
    await raw(AppealFiled, JSON.stringify(fact));
    await world.drain();
    expect(outcomesOf(fact.id).sort()).toEqual(['applied', 'duplicate', 'duplicate']);
    const said = await world.rows<{ envelope: { causationId: string; correlationId: string } }>("select envelope from routing.outbox where envelope ->> 'aggregateId' = $1", [fact.aggregateId]);
    expect(said.map(({ envelope }) => [envelope.causationId, envelope.correlationId])).toEqual([[fact.id, fact.correlationId]]);
    const unpublished = await world.rows('select from routing.outbox where published_at is null');
    expect(unpublished).toEqual([]);
  });

  it('is tried again after a failure, with a pause and without losing the others', async () => {
    const failing = filed(tenant, { id: newId() });
    seen.failures.set(failing.id ?? '', 2);
    await world.publishFact(AppealFiled, failing);
    const next = await world.publishFact(AppealFiled, filed(tenant));
    await world.drain();
    expect(seen.attempts.get(failing.id ?? '')).toBe(3);
    expect(outcomesOf(failing.id ?? '')).toEqual(['applied']);
    expect(outcomesOf(next.id)).toEqual(['applied']);
  });

  it('keeps the order within one appeal', async () => {
    const appealId = newId();
    const first = await world.publishFact(AppealFiled, filed(tenant, { appealId }));
    const second = await world.publishFact(AppealAccepted, { tenantId: tenant.id, appealId, round: 1, data: accepted });
    await world.drain();
    const order = seen.order.filter((line) => line.endsWith(first.id) || line.endsWith(second.id));
    expect(order).toEqual([`appeal-filed ${first.id}`, `appeal-accepted ${second.id}`]);
  });

  it('waits for the policy version that it names, and is handled when that arrives', async () => {
    const policyVersion = tenant.versions.policyVersion + 1;
    const fact = await world.publishFact(AppealFiled, filed(tenant, { policyVersion }));
    await world.drain();
    expect(outcomesOf(fact.id)).toEqual(['held']);
    expect(await world.rows('select needs, version from routing.held')).toEqual([{ needs: 'policy', version: policyVersion }]);
    await other.publishPolicy();
    await world.drain();
    expect(outcomesOf(fact.id)).toEqual(['held']);
    await tenant.publishPolicy();
    await world.drain();
    expect(outcomesOf(fact.id)).toEqual(['held', 'applied']);
    expect(await world.rows('select from routing.held')).toEqual([]);
  });

  const held = (id: string): Promise<{ needs: string; failures: number }[]> => world.rows('select needs, failures from routing.held where message_id = $1', [id]);
  /** The relay looks for what waits every 10 s of the service's time. */
  const looked = async (done: () => Promise<boolean> | boolean): Promise<void> => {
    world.clock.advance(10_000);
    routing.app.get(Relay).wake();
    await waitFor('the look for what waits', done);
  };

  it('N-01 is tried again by itself when its handler failed at the arrival of what it waited for', async () => {
    const fact = await world.publishFact(AppealFiled, filed(tenant, { policyVersion: tenant.versions.policyVersion + 1 }));
    await world.drain();
    seen.failures.set(fact.id, 1);
    await tenant.publishPolicy();
    await world.drain();
    expect(await held(fact.id)).toEqual([{ needs: 'policy', failures: 1 }]);
    await looked(() => outcomesOf(fact.id).length === 2);
    expect(outcomesOf(fact.id)).toEqual(['held', 'applied']);
    expect(await held(fact.id)).toEqual([]);
  });

  it('N-01 is parked when it fails too often, holds back its appeal, and is handled once when it is replayed', async () => {
    const fact = await world.publishFact(AppealFiled, filed(tenant, { policyVersion: tenant.versions.policyVersion + 1 }));
    await world.drain();
    seen.failures.set(fact.id, 5);
    await tenant.publishPolicy();
    await world.drain();
    for (let failures = 2; failures <= 5; failures += 1) await looked(async () => (await held(fact.id))[0]?.failures === failures);
    const given = (): Promise<object[]> => world.rows('select subject, consumer, replayed_at is null as open from routing.parked where message_id = $1', [fact.id]);
    await waitFor('it to be parked', async () => (await given()).length > 0);
    expect(await given()).toEqual([{ subject: 'held.appeal-filed.v1', consumer: 'probe', open: true }]);
    await world.rows('update routing.parked set replay_asked_at = clock_timestamp() where message_id = $1', [fact.id]);
    await looked(() => outcomesOf(fact.id).length === 2);
    await waitFor('its note', async () => JSON.stringify(await given()).includes('false'));
    expect([outcomesOf(fact.id), await held(fact.id)]).toEqual([['held', 'applied'], []]);
  });

  it('N-01 that names two versions waits for the second when the first is here, and has not failed', async () => {
    const [policyVersion, organisationVersion] = [tenant.versions.policyVersion + 1, tenant.versions.organisationVersion + 1];
    const fact = await world.publishFact(AppealFiled, filed(tenant, { policyVersion, organisationVersion }));
    await world.drain();
    await tenant.publishPolicy();
    await world.drain();
    expect(await held(fact.id)).toEqual([{ needs: 'organisation', failures: 0 }]);
    await tenant.changeOrganisation({ change: 'unit', unitId: tenant.units.team, parentId: null, kind: 'team', headPersonId: null, closed: false });
    await world.drain();
    expect(outcomesOf(fact.id).filter((outcome) => outcome !== 'duplicate')).toEqual(['held', 'applied']);
  });

  it('waits for the organisation, whose changes are applied one after another', async () => {
    const head = tenant.versions.organisationVersion;
    const unit = (version: number): PartialFact<typeof OrganisationChanged> => ({
      tenantId: tenant.id,
      aggregateId: tenant.id,
      data: { organisationVersion: version, change: { change: 'unit', unitId: tenant.units.team, parentId: null, kind: `team-${version}`, headPersonId: null, closed: false } },
    });
    const fact = await world.publishFact(AppealFiled, filed(tenant, { organisationVersion: head + 2 }));
    await world.publishFact(OrganisationChanged, unit(head + 3));
    await world.publishFact(OrganisationChanged, unit(head + 2));
    await world.drain();
    expect(outcomesOf(fact.id)).toEqual(['held']);
    await world.publishFact(OrganisationChanged, unit(head + 1));
    await world.drain();
    expect(outcomesOf(fact.id).filter((outcome) => outcome !== 'duplicate')).toEqual(['held', 'applied']);
    expect(await world.rows('select version from routing.organisation_head where tenant_id = $1', [tenant.id])).toEqual([{ version: head + 3 }]);
    expect(await world.rows('select kind from routing.unit where unit_id = $1', [tenant.units.team])).toEqual([{ kind: `team-${head + 3}` }]);
  });

  it('is parked at once when it is not what its subject and stream say', async () => {
    const before = (await parked()).length;
    const good = await world.publishFact(AppealFiled, filed(tenant));
    await raw(AppealFiled, JSON.stringify({ ...good, id: newId(), type: 'appeal-accepted' }));
    await raw(AppealFiled, JSON.stringify({ ...good, id: newId(), data: {} }));
    await raw(AppealFiled, 'not JSON');
    await world.drain();
    const rows = (await parked()).slice(before);
    expect(rows.map(({ reason }) => reason.split(':')[0]).sort()).toEqual(['data', 'not JSON', 'type appeal-accepted.v1 on evt.intake.appeal-filed.v1']);
    expect(outcomesOf(good.id)).toEqual(['applied']);
  });

  it('is parked under the subject of another publisher that its stream captured', async () => {
    const manager = await deploy.jetstreamManager();
    await manager.streams.update('sla', { subjects: ['evt.sla.>', 'evt.intruder.>'] });
    const { config } = await manager.streams.info('intake');
    await manager.streams.update('intake', { ...config, subjects: ['evt.intake.appeal-accepted.v1'] });
    await manager.streams.update('sla', { subjects: ['evt.sla.>', AppealFiled.subject] });
    const before = (await parked()).length;
    await raw(AppealFiled, JSON.stringify({ id: newId() }));
    await world.drain();
    expect((await parked()).slice(before).map(({ reason }) => reason)).toEqual([`publisher sla says ${AppealFiled.subject}`]);
    await manager.streams.update('sla', { subjects: ['evt.sla.>'] });
    await manager.streams.update('intake', { subjects: ['evt.intake.>'] });
  });

  it('comes again as soon to a broker that ran before that was changed', async () => {
    const { consumers } = await deploy.jetstreamManager();
    const waits = async (): Promise<number> => (await consumers.info('intake', 'routing')).config.ack_wait ?? 0;
    const usual = await waits();
    await consumers.update('intake', 'routing', { ack_wait: 2 * usual });
    expect(await waits()).toBe(2 * usual);
    await deployStreams(deploy);
    expect(await waits()).toBe(usual);
  });

  it('hears on after its streams were lost and made again', async () => {
    const manager = await deploy.jetstreamManager();
    await manager.streams.delete('intake');
    await deployStreams(deploy);
    const fact = await world.publishFact(AppealFiled, filed(tenant));
    await waitFor('the fact', () => outcomesOf(fact.id).length > 0);
    expect(outcomesOf(fact.id)).toEqual(['applied']);
  });

  it('is finished before a service that was told to stop is gone, and what came meanwhile is handled after', async () => {
    const facts = await Promise.all(Array.from({ length: 40 }, () => world.publishFact(AppealFiled, filed(tenant))));
    await world.stop(routing);
    routing = await world.boot(ProbeModule, 'routing');
    const before = seen;
    seen = routing.app.get(Seen);
    await world.drain();
    const inbox = await world.rows('select message_id from routing.inbox where consumer = $1 and message_id = any($2)', ['probe', facts.map(({ id }) => id)]);
    expect(inbox).toHaveLength(40);
    const applied = [...before.outcomes, ...seen.outcomes].filter((one) => one.outcome === 'applied' && facts.some(({ id }) => id === one.factId));
    expect(applied).toHaveLength(40);
  }, 30_000);
});
