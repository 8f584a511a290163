import { newId } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { openWorld, type TestTenant, twoTenants, type World } from '@huiyin/testing';
import { RewardsModule } from '../rewards.module';
import { type Entry, moved, reversalOf } from './ledger';
import { balancesIn, enter, entriesIn, lockAccount } from './ledger.store';

jest.setTimeout(60_000);
let world: World;
let tenants: Tenants;
let ours: TestTenant;
let theirs: TestTenant;

beforeAll(async () => {
  world = await openWorld();
  tenants = (await world.boot(RewardsModule, 'rewards')).app.get(Tenants);
  [ours, theirs] = await twoTenants(world);
});
afterAll(() => world.close());

const at = new Date('2026-11-20T01:00:00.000Z');
const entry = (key: string, amount = -2): Entry => ({ id: newId(), book: 'points', key, legs: moved('rule:overdue', 'person:a', amount), occurredAt: at });
const balance = async (tenantId: string, account = 'person:a'): Promise<number | undefined> =>
  (await tenants.inTenant(tenantId, (tx) => balancesIn(tx, 'points', [account]))).get(account);

describe('N-06 the ledger as it is kept', () => {
  it('takes an entry once under its key, of each tenant its own, also when it is tried at once', async () => {
    const key = `overdue:${newId()}`;
    const tries = await Promise.all(Array.from({ length: 8 }, () => tenants.inTenant(ours.id, (tx) => enter(tx, entry(key)))));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await tenants.inTenant(theirs.id, (tx) => enter(tx, entry(key, -5)))).toBe(true);
    expect([await balance(ours.id), await balance(theirs.id)]).toEqual([-2, -5]);
  });

  it('reverses an entry once and is as before', async () => {
    const before = await balance(ours.id);
    const wrong = entry(`overdue:${newId()}`);
    await tenants.inTenant(ours.id, (tx) => enter(tx, wrong));
    const kept = (await tenants.inTenant(ours.id, (tx) => entriesIn(tx, [wrong.id]))).get(wrong.id)!;
    const reverse = () => tenants.inTenant(ours.id, (tx) => enter(tx, reversalOf(kept, newId(), at)));
    expect([await reverse(), await reverse()]).toEqual([true, false]);
    expect(await balance(ours.id)).toBe(before);
    expect(await world.rows('select sum(amount)::int as sum from rewards.ledger_leg')).toEqual([{ sum: 0 }]);
  });

  it('lets nobody spend a balance twice who locks its account', async () => {
    await tenants.inTenant(ours.id, (tx) => enter(tx, { ...entry(`fund:${newId()}`), legs: moved('source', 'fund:a', 10) }));
    const spend = () => tenants.inTenant(ours.id, async (tx) => {
      await lockAccount(tx, 'points', 'fund:a');
      const left = (await balancesIn(tx, 'points', ['fund:a'])).get('fund:a')!;
      return left >= 3 && (await enter(tx, { ...entry(`spent:${newId()}`), legs: moved('fund:a', 'spent', 3) }));
    });
    expect((await Promise.all(Array.from({ length: 12 }, spend))).filter(Boolean)).toHaveLength(3);
    expect(await balance(ours.id, 'fund:a')).toBe(1);
  });

  it.each(['update rewards.ledger_leg set amount = 1', 'delete from rewards.ledger_entry', 'update rewards.ledger_entry set key = \'x\''])('is never changed: %s', async (sql) => {
    await expect(tenants.inTenant(ours.id, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
  });
});
