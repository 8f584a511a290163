import { newId, refuse } from '@huiyin/kernel';
import { asLogin, concluded, type Note, noteSchema, testDatabase, type TestDatabase } from '../test/database';
import { NotCommittedError, TransactionOverError, type Tx } from '.';

let database: TestDatabase;
const [ours, theirs, parent] = [newId(), newId(), newId()];
const write = (id: string, words = 'a') => (tx: Tx) =>
  tx.query('insert into note (tenant_id, id, words) values ($1, $2, $3)', [tx.tenantId, id, words]);
const notes = (tx: Tx): Promise<Note[]> => tx.query<Note>('select id from note');

beforeAll(async () => (database = await testDatabase('tenants')));
afterAll(() => database.close());

describe('each tenant is alone', () => {
  it('sees only its own rows', async () => {
    const { tenants } = database;
    const [one, other] = [newId(), newId()];
    await tenants.inTenant(ours, write(one));
    await tenants.inTenant(theirs, write(other));
    const [mine, foreign] = [await tenants.inTenant(ours, notes), await tenants.inTenant(theirs, notes)];
    expect(mine).toContainEqual({ id: one });
    expect(foreign).toContainEqual({ id: other });
    expect(mine).not.toContainEqual({ id: other });
    expect(await tenants.inTenant(ours, (tx) => tx.manager.findOneBy(noteSchema, { id: other }))).toBeNull();
  });

  it('can neither write nor change a row of another tenant', async () => {
    const { tenants } = database;
    const id = newId();
    await tenants.inTenant(theirs, write(id, 'theirs'));
    const forge = (tx: Tx): Promise<unknown> => tx.query('insert into note values ($1, $2, $3)', [theirs, newId(), 'forged']);
    await expect(tenants.inTenant(ours, forge)).rejects.toThrow('row-level security');
    await tenants.inTenant(ours, (tx) => tx.query("update note set words = 'ours' where id = $1", [id]));
    expect(await tenants.inTenant(theirs, (tx) => tx.query('select words from note where id = $1', [id]))).toEqual([{ words: 'theirs' }]);
  });

  it('cannot refer to a row of another tenant', async () => {
    const { tenants } = database;
    const noteId = newId();
    await tenants.inTenant(theirs, write(noteId));
    const refer = (tx: Tx): Promise<unknown> => tx.query('insert into remark values ($1, $2, $3)', [ours, newId(), noteId]);
    await expect(tenants.inTenant(ours, refer)).rejects.toThrow('foreign key');
  });

  it('yields no rows and takes none when the tenant is forgotten', async () => {
    await database.tenants.inTenant(ours, write(newId()));
    await asLogin(database.appUrl, async (client) => {
      expect((await client.query('select * from note')).rows).toEqual([]);
      await expect(client.query('insert into note values ($1, $2, $3)', [ours, newId(), 'x'])).rejects.toThrow('row-level security');
    });
  });

  it('leaves nothing on the pooled connection', async () => {
    await database.tenants.inTenant(ours, write(newId()));
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await database.source.query('select * from note')).toEqual([]);
      expect(await database.source.query("select coalesce(current_setting('app.tenant_id', true), '') as left")).toEqual([{ left: '' }]);
    }
  });

  it('refuses what is no tenant before anything is sent', async () => {
    const { tenants } = database;
    await expect(tenants.inTenant("'; drop table note; --", notes)).rejects.toThrow('lower-case uuid');
    await expect(tenants.inTenant(ours, notes, { lineage: ['}'] })).rejects.toThrow('lower-case uuid');
    await expect(tenants.withLocator('nothing', notes as never)).rejects.toThrow('hexadecimal');
  });
});

describe('before a tenant is known', () => {
  const hash = 'ab'.repeat(32);
  beforeAll(async () => {
    const add = (keyed: string, subject: string) => (tx: Tx) => tx.query('insert into find_place values ($1, $2, $3)', [tx.tenantId, keyed, subject]);
    await database.tenants.inTenant(ours, add(hash, "o'hara"));
    await database.tenants.inTenant(theirs, add('cd'.repeat(32), 'other'));
    await database.tenants.inTenant(parent, add('ef'.repeat(32), 'parent'));
  });

  it('finds by locator, by subject and by lineage no more than each policy lets through', async () => {
    const { tenants } = database;
    const read = 'select subject from find_place order by subject';
    expect(await tenants.withLocator(hash, (lookup) => lookup.query(read))).toEqual([{ subject: "o'hara" }]);
    expect(await tenants.withSubject("o'hara", (lookup) => lookup.query(read))).toEqual([{ subject: "o'hara" }]);
    expect(await tenants.inTenant(ours, (tx) => tx.query(read), { lineage: [parent] })).toEqual([{ subject: 'parent' }]);
    expect(await tenants.inTenant(ours, (tx) => tx.query(read))).toEqual([]);
  });

  it('only reads', async () => {
    const erase = database.tenants.withLocator(hash, (lookup) => lookup.query('insert into find_place values ($1, $2, $3)', [ours, 'x', 'x']));
    await expect(erase).rejects.toThrow('read-only');
  });
});

describe('one transaction', () => {
  it('keeps nothing of what throws or is refused, unless it is told to', async () => {
    const { tenants } = database;
    const tenant = newId();
    const refused = async (tx: Tx) => (await write(newId())(tx), refuse('wrong-state'));
    const thrown = async (tx: Tx) => (await write(newId())(tx), Promise.reject(new Error('surprise')));
    expect(await tenants.inTenant(tenant, refused)).toEqual({ refused: 'wrong-state' });
    await expect(tenants.inTenant(tenant, thrown)).rejects.toThrow('surprise');
    expect(await tenants.inTenant(tenant, notes)).toEqual([]);
    await tenants.inTenant(tenant, refused, { keepOnRefusal: true });
    expect(await tenants.inTenant(tenant, notes)).toHaveLength(1);
  });

  it('does not take a swallowed error for a commit', async () => {
    const swallow = async (tx: Tx): Promise<void> => {
      await write(newId())(tx);
      await tx.query('select 1 / 0').catch(() => []);
    };
    await expect(database.tenants.inTenant(newId(), swallow)).rejects.toThrow(NotCommittedError);
  });

  it('commits what was written without waiting, in the order in which it was said', async () => {
    const [tenant, id] = [newId(), newId()];
    const seen = await database.tenants.inTenant(tenant, (tx) => {
      tx.write('insert into note (tenant_id, id, words) values ($1, $2, $3)', [tenant, id, 'first']);
      tx.write("update note set words = words || ', then second' where tenant_id = $1", [tenant]);
      return tx.query('select words from note where id = $1', [id]);
    });
    expect(seen).toEqual([{ words: 'first, then second' }]);
    expect(await database.tenants.inTenant(tenant, notes)).toEqual([{ id }]);
  });

  it.each([
    ['and nothing was asked after it', () => Promise.resolve()],
    ['and something was asked after it', (tx: Tx) => tx.query('select 1')],
    ['and the work threw because of it', (tx: Tx) => tx.query('select 1').catch(() => Promise.reject(new Error('a follower')))],
  ])('keeps nothing when such a write fails, and says what failed, %s', async (_what, then) => {
    const [tenant, id] = [newId(), newId()];
    const work = async (tx: Tx): Promise<void> => {
      tx.write('insert into note (tenant_id, id, words) values ($1, $2, $3)', [tenant, id, 'kept?']);
      tx.write('select 1 / $1::int', [0]);
      await tx.publish(concluded(newId()));
      await then(tx);
    };
    await expect(database.tenants.inTenant(tenant, work)).rejects.toThrow('division by zero');
    expect(await database.tenants.inTenant(tenant, notes)).toEqual([]);
  });

  it('is over afterwards', async () => {
    const kept = await database.tenants.inTenant(ours, (tx) => Promise.resolve([tx] as const));
    await expect(kept[0].query('select 1')).rejects.toThrow(TransactionOverError);
    expect(() => kept[0].manager).toThrow(TransactionOverError);
  });

  it('holds what TypeORM saves, whose own transactions are savepoints of it', async () => {
    const tenant = newId();
    const work = async (tx: Tx) => {
      await tx.manager.save(noteSchema, { tenant_id: tenant, id: newId(), words: 'kept' });
      const inner = tx.manager.transaction(async (manager) => {
        await manager.save(noteSchema, { tenant_id: tenant, id: newId(), words: 'not kept' });
        throw new Error('inner');
      });
      await expect(inner).rejects.toThrow('inner');
      return tx.query('select words from note');
    };
    expect(await database.tenants.inTenant(tenant, work)).toEqual([{ words: 'kept' }]);
    expect(await database.tenants.inTenant(tenant, (tx) => tx.query('select words from note'))).toEqual([{ words: 'kept' }]);
  });

  it('ends with its connection, and the next one has another', async () => {
    const { tenants } = database;
    const tenant = newId();
    const cut = async (tx: Tx): Promise<void> => {
      await write(newId())(tx);
      const [own] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await asLogin(database.adminUrl, (client) => client.query('select pg_terminate_backend($1, 5000)', [own?.pid]));
      await tx.query('select 1');
    };
    for (let turn = 0; turn < 12; turn += 1) await expect(tenants.inTenant(tenant, cut)).rejects.toThrow();
    expect(await tenants.inTenant(tenant, notes)).toEqual([]);
  });

  it('is tried again after a deadlock', async () => {
    const { tenants } = database;
    const tenant = newId();
    const [one, two] = [newId(), newId()];
    for (const id of [one, two]) await tenants.inTenant(tenant, write(id));
    let waiting = 0;
    let bothHold: () => void = () => undefined;
    const met = new Promise<void>((resolve) => (bothHold = resolve));
    // Tried again at once, it may take what the other is about to, and they stand as before.
    let oneIsDone: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (oneIsDone = resolve));
    const cross = (first: string, second: string) => async (tx: Tx) => {
      if (waiting === 2) await done;
      const lock = (id: string): Promise<unknown> => tx.query('update note set words = $3 where tenant_id = $1 and id = $2', [tenant, id, first]);
      await lock(first);
      if (++waiting === 2) bothHold();
      await met;
      await lock(second);
    };
    const both = [cross(one, two), cross(two, one)].map((work) => tenants.inTenant(tenant, work).then(oneIsDone));
    await Promise.all(both);
    expect(waiting).toBe(3);
  });

  it('tells of facts and of live news after the commit only', async () => {
    const { tenants } = database;
    const told: unknown[] = [];
    tenants.onCommit((committed) => told.push(committed));
    const [appealId, other] = [newId(), newId()];
    const say = async (tx: Tx) => {
      await tx.publish(concluded(appealId));
      tx.live(appealId);
      tx.news(other);
      expect(told).toEqual([]);
    };
    await expect(tenants.inTenant(ours, async (tx) => (await say(tx), Promise.reject(new Error('no'))))).rejects.toThrow('no');
    expect(told).toEqual([]);
    await tenants.inTenant(ours, say);
    expect(told).toEqual([{ tenantId: ours, facts: 1, live: [appealId], news: [other] }]);
  });
});
