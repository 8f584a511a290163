import { newId } from '@huiyin/kernel';
import { setImmediate as turn } from 'node:timers/promises';
import { asLogin, concluded, testDatabase, type TestDatabase } from '../test/database';
import { StreamInMemory, TimeInHand } from '../test/wire';
import { hold, NIL_TENANT, park, Relay, type Tx } from '.';
import { addToOutbox } from './outbox';

let database: TestDatabase;
let wire: StreamInMemory;
let time: TimeInHand;
let errors: unknown[];
const open: Relay[] = [];

beforeAll(async () => (database = await testDatabase('relay')));
afterAll(() => database.close());
beforeEach(() => {
  [wire, time, errors] = [new StreamInMemory(), new TimeInHand(), []];
});
afterEach(async () => {
  wire.failing = () => false;
  await Promise.all(open.splice(0).map((relay) => relay.stop()));
});

const newRelay = (over: Partial<ConstructorParameters<typeof Relay>[0]> = {}): Relay => {
  const { clock, after } = time;
  const onError = (error: unknown): void => void errors.push(error);
  const relay = new Relay({ service: 'intake', url: database.relayUrl, wire, clock, after, onError, ...over });
  open.push(relay);
  return relay;
};
const say = (appealId = newId(), tenantId = newId()): Promise<string> => database.tenants.inTenant(tenantId, (tx) => tx.publish(concluded(appealId)));
const unpublished = (): Promise<string[]> =>
  asLogin(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from intake.outbox where published_at is null');
    return rows.map((row) => row.id);
  });
const stored = (): string[] => wire.stored.map((fact) => fact.id);

describe('the relay', () => {
  it('publishes what committed, once, under the id of its row, and says how far it is', async () => {
    const id = await say();
    const relay = newRelay();
    await relay.drain();
    await relay.drain();
    expect(wire.sent.filter((sent) => sent === id)).toEqual([id]);
    expect(JSON.parse(wire.stored.at(-1)?.payload ?? '')).toMatchObject({ id, aggregateVersion: 1 });
    expect(await unpublished()).toEqual([]);
    const upTo = new Date(time.clock.now().getTime() - 500).toISOString();
    expect(wire.marks.at(-1)).toEqual({ upTo, seq: wire.stored.length });
  });

  it('does not lose a transaction that began first and commits last', async () => {
    const relay = newRelay();
    const [tenant, late] = [newId(), newId()];
    let lateId = '';
    let early = '';
    await database.tenants.inTenant(tenant, async (tx: Tx) => {
      const row = { id: late, subject: 'evt.intake.appeal-concluded.v1', aggregateId: late, envelope: { id: late, actor: { kind: 'system' as const } } };
      for (const { text, values } of addToOutbox(tenant, [row])) await tx.query(text, values);
      lateId = late;
      early = await say();
      await relay.drain();
      expect(stored()).toContain(early);
      expect(stored()).not.toContain(lateId);
    });
    await relay.drain();
    expect(stored()).toContain(lateId);
  });

  it('sends again under the same id after a kill between publish and mark', async () => {
    const id = await say();
    const kill = (): Promise<void> =>
      asLogin(database.adminUrl, async (client) => {
        await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'intake relay' and datname = current_database()");
      });
    wire.afterStoring = kill;
    await expect(newRelay().drain()).rejects.toThrow();
    wire.afterStoring = () => Promise.resolve();
    expect(await unpublished()).toEqual([id]);
    await newRelay().drain();
    expect(wire.sent).toEqual([id, id]);
    expect(stored()).toEqual([id]);
    expect(await unpublished()).toEqual([]);
  });

  it('is one at a time; the other takes over', async () => {
    const [first, second] = [newRelay(), newRelay()];
    await first.drain();
    const id = await say();
    await second.drain();
    expect([first.leads, second.leads, wire.sent]).toEqual([true, false, []]);
    await first.stop();
    expect(stored()).toEqual([id]);
    await second.drain();
    expect(second.leads).toBe(true);
  });

  it('gives back a lock that it cannot use', async () => {
    const allow = (sql: string): Promise<unknown> => asLogin(database.ownerUrl, (client) => client.query(sql));
    await allow('revoke select on intake.relay_mark from intake_relay');
    await expect(newRelay().drain()).rejects.toThrow('permission denied');
    await allow('grant select on intake.relay_mark to intake_relay');
    const other = newRelay();
    await other.drain();
    expect(other.leads).toBe(true);
  });

  it('asks for a lock that another has once a second at most, however often it is woken', async () => {
    const [first, second] = [newRelay(), newRelay()];
    const looked = async (): Promise<void> => {
      while (time.waits.length === 0) await turn();
    };
    await first.drain();
    second.start();
    await looked();
    await first.stop();
    second.wake();
    await looked();
    expect(second.leads).toBe(false);
    time.pass(1_100);
    while (!second.leads) await turn();
  });

  it('keeps the order of an aggregate when the stream fails, and says no mark then', async () => {
    const [one, other] = [newId(), newId()];
    const [first, second, third] = [await say(one), await say(one), await say(other)];
    wire.failing = (fact) => fact.id === first;
    const relay = newRelay();
    await expect(relay.drain()).rejects.toThrow('no answer');
    expect([stored(), wire.marks]).toEqual([[third], []]);
    wire.failing = () => false;
    await relay.drain();
    expect(stored()).toEqual([third, first, second]);
    expect(await unpublished()).toEqual([]);
  });

  it('drains many in batches and keeps its sequence over a restart', async () => {
    const appeal = newId();
    const ids = [await say(appeal), await say(appeal), await say(), await say(), await say(appeal)];
    const relay = newRelay({ batch: 2 });
    await relay.drain();
    expect(stored().sort()).toEqual([...ids].sort());
    const seq = wire.marks.at(-1)?.seq ?? 0;
    await relay.stop();
    await newRelay().drain();
    expect(wire.marks.at(-1)?.seq).toBe(seq);
  });

  it('finds in all tenants what an operator asked to replay', async () => {
    const message = { stream: 'routing', sequence: 1, subject: 'evt.routing.order-issued.v1', consumer: 'sla', payload: '{', reason: 'x', deliveries: 5 };
    await park(database.tenants, message);
    const asked: unknown[] = [];
    const relay = newRelay({ onReplayAsked: (key) => Promise.resolve(asked.push(key)) });
    await relay.drain();
    expect(asked).toEqual([]);
    await asLogin(database.relayUrl, (client) => client.query("update parked set replay_asked_at = clock_timestamp() where consumer = 'sla'"));
    time.pass(2_000);
    await relay.drain();
    expect(asked).toEqual([{ tenantId: NIL_TENANT, consumer: 'sla', messageId: 'routing:1' }]);
  });

  it('finds in all tenants what waits there, at its start and then every 10 seconds, one look at a time', async () => {
    const tenants = [newId(), newId()].sort();
    for (const tenant of tenants) {
      const heard = { id: newId(), type: 'appeal-filed', v: 1, tenantId: tenant, aggregateId: newId(), aggregateVersion: 1, occurredAt: '2026-03-02T01:00:00.000Z', actor: { kind: 'sender' as const }, correlationId: 'c', data: {} };
      await database.tenants.inTenant(tenant, (tx) => hold(tx, 'sla', heard, { needs: 'policy', version: 1 }));
    }
    const found: string[] = [];
    let done = (): void => undefined;
    const relay = newRelay({ onHeld: (tenantId) => (found.push(tenantId), new Promise<void>((resolve) => (done = resolve))) });
    const looks = async (): Promise<string[]> => {
      await relay.drain();
      for (let n = 0; n < 3; n += 1) await turn();
      return [...found].sort();
    };
    relay.start();
    expect(await looks()).toHaveLength(1);
    done();
    expect(await looks()).toEqual(tenants);
    time.pass(10_000);
    expect(await looks()).toEqual(tenants);
    done();
    await looks();
    expect(await looks()).toHaveLength(3);
    done();
    await looks();
    done();
  });

  it('looks by itself, less often when nothing happens, at once when woken, and after a failure', async () => {
    const relay = newRelay();
    const looked = async (): Promise<number[]> => {
      while (time.waits.length === 0) await relay.drain();
      return time.waits;
    };
    relay.start();
    expect(await looked()).toEqual([200]);
    time.pass(6_000);
    expect(await looked()).toEqual([400]);
    wire.failing = () => true;
    const id = await say();
    time.pass(400);
    while (errors.length === 0) await relay.drain().catch(() => undefined);
    wire.failing = () => false;
    relay.wake();
    while (!stored().includes(id)) await relay.drain();
    expect(await unpublished()).toEqual([]);
  });
});

describe('retention', () => {
  it('takes away what is older than kept, the inbox after the facts, and nothing else', async () => {
    await say();
    const relay = newRelay({ retention: { factDays: 400, commandDays: 30 } });
    await relay.drain();
    await asLogin(database.adminUrl, async (client) => {
      const add = (days: number): string => `clock_timestamp() - interval '${days} days'`;
      await client.query(`update intake.outbox set published_at = ${add(401)}`);
      for (const days of [401, 415]) await client.query(`insert into intake.inbox values ($1, 'old', $1, ${add(days)})`, [newId()]);
      for (const days of [29, 31]) await client.query(`insert into intake.command values ($1, 'a', 'b', $1, 'c', '{}', ${add(days)})`, [newId()]);
    });
    time.pass(25 * 3_600_000);
    await relay.drain();
    const left = await asLogin(database.adminUrl, (client) =>
      client.query("select (select count(*)::int from intake.outbox) as outbox, (select count(*)::int from intake.inbox) as inbox, (select count(*)::int from intake.command) as command"),
    );
    expect(left.rows).toEqual([{ outbox: 0, inbox: 1, command: 1 }]);
  });
});
