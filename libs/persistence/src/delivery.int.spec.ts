import { AppealConcluded, type Envelope } from '@huiyin/contracts';
import { newId, refuse } from '@huiyin/kernel';
import { asLogin, concluded, testDatabase, type TestDatabase } from '../test/database';
import { applyOnce, type Command, countHeldFailure, hold, isHeldBack, lockHeld, park, readyHeld, remember, replayParked, takeHeld, type Tx } from '.';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase('delivery')));
afterAll(() => database.close());

const note = (tx: Tx): Promise<unknown> => tx.query("insert into note (tenant_id, id, words) values ($1, $2, 'x')", [tx.tenantId, newId()]);
const count = (tenantId: string, table = 'note'): Promise<number> =>
  database.tenants.inTenant(tenantId, async (tx) => (await tx.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0);
const outbox = (tenantId: string): Promise<Envelope[]> =>
  asLogin(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ envelope: Envelope }>('select envelope from intake.outbox where tenant_id = $1 order by aggregate_id, position', [tenantId]);
    return rows.map((row) => row.envelope);
  });
const fact = (tenantId: string, appealId = newId()): Envelope => ({
  id: newId(), type: 'appeal-filed', v: 1, tenantId, appealId, aggregateId: appealId, aggregateVersion: 1,
  occurredAt: '2026-03-02T01:00:00.000Z', actor: { kind: 'sender' }, correlationId: 'c-1', data: {},
});

describe('facts said', () => {
  it('counts the facts of each aggregate, in the order said, over transactions', async () => {
    const [tenant, one, two] = [newId(), ...[newId(), newId()].sort()] as [string, string, string];
    await database.tenants.inTenant(tenant, async (tx) => {
      for (const id of [one, two, one]) await tx.publish(concluded(id));
    });
    await database.tenants.inTenant(tenant, (tx) => tx.publish(concluded(one)));
    const said = await outbox(tenant);
    expect(said.map((envelope) => [envelope.aggregateId, envelope.aggregateVersion])).toEqual([[one, 1], [one, 2], [one, 3], [two, 1]]);
  });

  it('makes envelopes that their contract parses, a sender without an id', async () => {
    const tenant = newId();
    const forged = { ...concluded(newId()), actor: { kind: 'sender', personId: newId() } as const };
    await database.tenants.inTenant(tenant, (tx) => tx.publish(forged), { causationId: 'cause', correlationId: 'trace' });
    const [said] = await outbox(tenant);
    expect(AppealConcluded.schema.parse(said)).toMatchObject({ tenantId: tenant, causationId: 'cause', correlationId: 'trace' });
    expect(said?.actor).toEqual({ kind: 'sender' });
  });

  it('lets nobody read or change the outbox by the app login', async () => {
    const tenant = newId();
    for (const attack of ['select id from outbox', 'update outbox set published_at = null', 'delete from outbox']) {
      await expect(database.tenants.inTenant(tenant, (tx) => tx.query(attack))).rejects.toThrow('permission denied');
    }
  });
});

describe('a command sent again', () => {
  const command = (over: Partial<Command> = {}): Command => ({ actor: 'anonymous', operation: 'file', commandId: newId(), input: { a: 1, b: [2] }, ...over });
  const work = async (tx: Tx): Promise<{ id: string }> => (await note(tx), { id: newId() });

  it('is answered as before and does nothing', async () => {
    const [tenant, sent] = [newId(), command()];
    const first = await database.tenants.once(tenant, sent, work);
    expect(await database.tenants.once(tenant, { ...sent, input: { b: [2], a: 1 } }, work)).toEqual(first);
    expect(await database.tenants.inTenant(tenant, (tx) => remember(tx, sent, () => work(tx)))).toEqual(first);
    expect(await count(tenant)).toBe(1);
  });

  it('is refused with another input, and is another command to another actor', async () => {
    const [tenant, sent] = [newId(), command()];
    await database.tenants.once(tenant, sent, work);
    expect(await database.tenants.once(tenant, { ...sent, input: {} }, work)).toMatchObject({ refused: 'command-id-reused' });
    expect(await database.tenants.once(tenant, { ...sent, actor: newId(), input: {} }, work)).toHaveProperty('id');
    expect(await database.tenants.once(newId(), { ...sent, input: {} }, work)).toHaveProperty('id');
  });

  it('may be decided anew after a refusal', async () => {
    const [tenant, sent] = [newId(), command()];
    expect(await database.tenants.once(tenant, sent, async (tx) => (await note(tx), refuse('wrong-state')))).toHaveProperty('refused');
    expect(await database.tenants.once(tenant, sent, work)).toHaveProperty('id');
    expect(await count(tenant)).toBe(1);
  });

  it('sent many times at once is done once, with one answer to all', async () => {
    const [tenant, sent] = [newId(), command()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => database.tenants.once(tenant, sent, work)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await count(tenant)).toBe(1);
  });

  it('is answered as the first of it also where it waited for that and was refused because of it', async () => {
    const [tenant, sent] = [newId(), command()];
    const onlyFirst = async (tx: Tx): Promise<object> => {
      await lockHeld(tx);
      const [{ n } = { n: 0 }] = await tx.query<{ n: number }>('select count(*)::int as n from note where tenant_id = $1', [tenant]);
      return n > 0 ? refuse('wrong-state') : work(tx);
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => database.tenants.once(tenant, sent, onlyFirst)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toHaveProperty('id');
    expect(await database.tenants.once(tenant, command(), onlyFirst)).toMatchObject({ refused: 'wrong-state' });
  });
});

describe('a fact heard', () => {
  it('has its effect once, however often it comes', async () => {
    const tenant = newId();
    const heard = fact(tenant);
    const again = (): Promise<unknown> => applyOnce(database.tenants, 'routing', heard, note);
    expect(await again()).toBe('applied');
    expect(await again()).toBe('duplicate');
    expect(await Promise.all([again(), again()])).toEqual(['duplicate', 'duplicate']);
    expect(await count(tenant)).toBe(1);
    expect(await applyOnce(database.tenants, 'sla', heard, note)).toBe('applied');
  });

  it('comes again after a failure or a refusal', async () => {
    const tenant = newId();
    const heard = fact(tenant);
    await expect(applyOnce(database.tenants, 'routing', heard, () => Promise.reject(new Error('not now')))).rejects.toThrow('not now');
    expect(await applyOnce(database.tenants, 'routing', heard, () => Promise.resolve(refuse('wrong-state')))).toHaveProperty('refused');
    expect(await applyOnce(database.tenants, 'routing', heard, note)).toBe('applied');
  });

  it('names itself as the cause of what is said on it', async () => {
    const tenant = newId();
    const heard = fact(tenant);
    await applyOnce(database.tenants, 'routing', heard, (tx) => tx.publish(concluded(newId())));
    expect((await outbox(tenant))[0]).toMatchObject({ causationId: heard.id, correlationId: 'c-1' });
  });
});

describe('a fact that waits', () => {
  const arrive = (tenantId: string, sql: string): Promise<unknown> =>
    database.tenants.inTenant(tenantId, async (tx) => {
      await lockHeld(tx);
      await tx.query(sql, [tenantId]);
    });

  it('for exactly its policy, for its organisation or a newer one', async () => {
    const tenant = newId();
    const [byPolicy, byUnits] = [fact(tenant), fact(tenant)];
    await applyOnce(database.tenants, 'sla', byPolicy, (tx) => hold(tx, 'sla', byPolicy, { needs: 'policy', version: 3 }));
    await applyOnce(database.tenants, 'sla', byUnits, (tx) => hold(tx, 'sla', byUnits, { needs: 'organisation', version: 3 }));
    const ready = async (): Promise<string[]> => (await readyHeld(database.tenants, tenant)).map(({ id }) => id).sort();
    await arrive(tenant, "insert into policy values ($1, 4, '{}', now())");
    expect(await ready()).toEqual([]);
    await arrive(tenant, "insert into policy values ($1, 3, '{}', now())");
    await arrive(tenant, 'insert into organisation_head values ($1, 5)');
    expect(await ready()).toEqual([byPolicy.id, byUnits.id].sort());
    const take = (): Promise<boolean> => database.tenants.inTenant(tenant, (tx) => takeHeld(tx, 'sla', byPolicy));
    expect([await take(), await take()]).toEqual([true, false]);
    expect(await ready()).toEqual([byUnits.id]);
  });

  it('counts how often it failed by whom, found again until it failed too often, and ends what was given up when it is taken', async () => {
    const tenant = newId();
    const [heard, early] = [fact(tenant), fact(tenant)];
    for (const one of [heard, early]) await database.tenants.inTenant(tenant, (tx) => hold(tx, 'sla', one, { needs: 'policy', version: one === heard ? 1 : 9 }));
    await arrive(tenant, "insert into policy values ($1, 1, '{}', now())");
    expect(await countHeldFailure(database.tenants, early)).toEqual([]);
    expect([await countHeldFailure(database.tenants, heard), await countHeldFailure(database.tenants, heard)]).toEqual([[{ consumer: 'sla', failures: 1 }], [{ consumer: 'sla', failures: 2 }]]);
    const found = async (most?: number): Promise<string[]> => (await readyHeld(database.tenants, tenant, most)).map(({ id }) => id);
    expect([await found(3), await found(2), await found()]).toEqual([[heard.id], [], [heard.id]]);
    await park(database.tenants, { stream: 'held', sequence: 0, subject: 'held.appeal-filed.v1', consumer: 'sla', payload: JSON.stringify(heard), reason: 'x', deliveries: 2 });
    const heldBack = (): Promise<boolean> => database.tenants.inTenant(tenant, (tx) => isHeldBack(tx, heard.appealId ?? ''));
    expect(await heldBack()).toBe(true);
    await database.tenants.inTenant(tenant, (tx) => takeHeld(tx, 'sla', heard));
    expect([await heldBack(), await countHeldFailure(database.tenants, heard)]).toEqual([false, []]);
  });

  it('is handled at once when what it needs came meanwhile', async () => {
    const tenant = newId();
    const heard = fact(tenant);
    await arrive(tenant, "insert into policy values ($1, 1, '{}', now())");
    expect(await database.tenants.inTenant(tenant, (tx) => hold(tx, 'sla', heard, { needs: 'policy', version: 1 }))).toBe('here');
    expect(await count(tenant, 'held')).toBe(0);
  });

  it('holds back its own appeal, and stays when it fails', async () => {
    const tenant = newId();
    const heard = fact(tenant);
    await database.tenants.inTenant(tenant, (tx) => hold(tx, 'sla', heard, { needs: 'policy', version: 1 }));
    await arrive(tenant, "insert into policy values ($1, 1, '{}', now())");
    const failing = async (tx: Tx): Promise<void> => {
      await takeHeld(tx, 'sla', heard);
      throw new Error('not now');
    };
    await expect(database.tenants.inTenant(tenant, failing)).rejects.toThrow('not now');
    expect(await database.tenants.inTenant(tenant, (tx) => isHeldBack(tx, heard.appealId ?? ''))).toBe(true);
    expect(await database.tenants.inTenant(tenant, (tx) => isHeldBack(tx, newId()))).toBe(false);
  });
});

describe('a message given up', () => {
  const message = (payload: string) => ({ stream: 'intake', sequence: 7, subject: 'evt.intake.appeal-filed.v1', consumer: 'sla', payload, reason: 'type', deliveries: 5 });

  it('is kept in its tenant, holds back its appeal, and is replayed once', async () => {
    const tenant = newId();
    const heard = fact(tenant);
    for (let turn = 0; turn < 2; turn += 1) await park(database.tenants, message(JSON.stringify(heard)));
    const heldBack = (): Promise<boolean> => database.tenants.inTenant(tenant, (tx) => isHeldBack(tx, heard.appealId ?? ''));
    expect(await heldBack()).toBe(true);
    const handled: unknown[] = [];
    const key = { tenantId: tenant, consumer: 'sla', messageId: heard.id };
    expect(await replayParked(database.tenants, key, () => Promise.reject(new Error('still not')))).toBe(false);
    expect(await database.tenants.inTenant(tenant, (tx) => tx.query('select reason from parked where tenant_id = $1', [tenant]))).toEqual([{ reason: 'Error: still not' }]);
    expect(await heldBack()).toBe(true);
    expect(await replayParked(database.tenants, key, ({ payload }) => Promise.resolve(handled.push(JSON.parse(payload))))).toBe(true);
    expect(handled).toEqual([heard]);
    expect(await heldBack()).toBe(false);
    expect(await replayParked(database.tenants, { ...key, messageId: newId() }, () => Promise.reject(new Error('no')))).toBe(false);
  });

  it('is kept even when nobody can read it', async () => {
    await park(database.tenants, message('not JSON \0'));
    const listed = await asLogin(database.relayUrl, (client) => client.query("select tenant_id, message_id, reason from parked where message_id = 'intake:7'"));
    expect(listed.rows).toEqual([{ tenant_id: '00000000-0000-0000-0000-000000000000', message_id: 'intake:7', reason: 'type' }]);
  });
});
