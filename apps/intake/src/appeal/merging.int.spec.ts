import {
  AcceptAppeal, type EventContract, type FactOf, type InputOf, MergeAppeal, type OutputOf, OrderIssued, ReferAppeal, RefuseAppeal, ReplySent, ReviewDecided, SatisfactionGiven, UnmergeAppeal, WithdrawAppeal,
} from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { type PartialFact, type StaffName, type TestTenant, waitFor } from '@huiyin/testing';
import { Client } from 'pg';
import { accept, acceptance, type Desk, file, openDesk, readCase, submission } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(async () => {
  expect(await desk.world.rows('select from intake.parked')).toEqual([]);
  await desk.world.close();
});

type Answer = OutputOf<typeof MergeAppeal> | Refusal;
const seen = async (tenant: TestTenant, appealId: string) => readCase(desk.world, tenant.as('officer'), appealId);
const merge = async (
  tenant: TestTenant, appealId: string, targetId: string, change: Partial<InputOf<typeof MergeAppeal>> = {}, by: StaffName = 'officer',
): Promise<Answer> => desk.world.ask(MergeAppeal, { commandId: newId(), appealId, targetId, version: (await seen(tenant, appealId)).version, ...change }, tenant.as(by));
const unmerge = async (tenant: TestTenant, appealId: string, change: Partial<InputOf<typeof UnmergeAppeal>> = {}, by: StaffName = 'officer'): Promise<Answer> =>
  desk.world.ask(UnmergeAppeal, { commandId: newId(), appealId, version: (await seen(tenant, appealId)).version, ...change }, tenant.as(by));
const said = async (appealId: string): Promise<{ type: string; round: number; occurredAt: string; actor: object; data: Record<string, unknown> }[]> => {
  const rows = await desk.world.rows<{ envelope: { type: string; round: number; occurredAt: string; actor: object; data: Record<string, unknown> } }>(
    'select envelope from intake.outbox where aggregate_id = $1 order by aggregate_version', [appealId],
  );
  return rows.map(({ envelope }) => envelope);
};
const several = async (count: number, tenant = desk.ours): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await file(desk.world, tenant)).appealId);
  return ids;
};
const soon = (minutes: number): Date => new Date(desk.world.clock.now().getTime() + minutes * 60_000);
const tellOf = async <E extends EventContract>(tenant: TestTenant, contract: E, appealId: string, data: FactOf<E>['data'], minutes: number): Promise<void> => {
  await desk.world.publishFact(contract, { round: 1, ...tenant.versions, tenantId: tenant.id, appealId, occurredAt: soon(minutes), data } as PartialFact<E>);
  await desk.world.drain();
};
const answered = (tenant: TestTenant, appealId: string, minutes = 5): Promise<void> =>
  tellOf(tenant, ReplySent, appealId, { replyId: newId(), kind: 'final', orderId: null, opinionId: null }, minutes);

describe('N-07 two that say the same', () => {
  it('are handled as one and apart again, by their names, on what was seen, once for a command', async () => {
    const { ours, world } = desk;
    const [source, target] = (await several(2)) as [string, string];
    await accept(world, ours, target);
    const command = { commandId: newId(), appealId: source, targetId: target, version: 1 };
    const done = await world.ask(MergeAppeal, command, ours.as('officer'));
    expect(done).toEqual({ appealId: source, version: 2, status: 'merged' });
    expect(await world.ask(MergeAppeal, command, ours.as('officer'))).toEqual(done);
    expect(await world.ask(MergeAppeal, { ...command, version: 2 }, ours.as('officer'))).toMatchObject({ refused: 'command-id-reused' });
    const [merged] = (await said(source)).slice(-1);
    expect(merged).toMatchObject({ type: 'appeal-merged', data: { targetId: target, targetRound: 1 } });
    expect(await unmerge(ours, source, { version: 1 })).toMatchObject({ refused: 'stale-version', values: { changed: 'appeal-merged' } });
    expect(await unmerge(ours, source)).toMatchObject({ status: 'filed', version: 3 });
    expect((await said(source)).at(-1)).toMatchObject({ type: 'appeal-unmerged', data: { mergeId: merged?.data['mergeId'], targetId: target } });
    expect(await unmerge(ours, source)).toMatchObject({ refused: 'wrong-state' });
  });

  it('are never merged into themselves, into a merged one, in a chain, of another tenant, or by whose they are', async () => {
    const { ours, theirs, world } = desk;
    const [a, b, c] = (await several(3)) as [string, string, string];
    const foreign = (await file(world, theirs)).appealId;
    expect(await merge(ours, a, a)).toMatchObject({ refused: 'merge-into-itself', field: 'targetId' });
    for (const id of [foreign, newId()]) {
      expect(await merge(ours, a, id)).toEqual({ refused: 'not-found', field: 'targetId' });
      expect(await merge(ours, a, b, { appealId: id, version: 1 })).toEqual({ refused: 'not-found', field: 'appealId' });
      expect(await unmerge(ours, a, { appealId: id, version: 1 })).toEqual({ refused: 'not-found', field: 'appealId' });
    }
    expect(await merge(ours, a, b)).toMatchObject({ status: 'merged' });
    expect(await merge(ours, c, a)).toMatchObject({ refused: 'merge-target-merged', field: 'targetId' });
    expect(await merge(ours, b, c)).toMatchObject({ refused: 'merge-has-sources', values: { count: 1 } });
    expect(await merge(ours, b, a)).toMatchObject({ refused: 'merge-target-merged' });
    const own = (await file(world, ours, {}, 'secondOfficer')).appealId;
    expect(await merge(ours, own, c, {}, 'secondOfficer')).toMatchObject({ refused: 'own-appeal' });
    expect(await merge(ours, c, own, {}, 'secondOfficer')).toMatchObject({ refused: 'own-appeal' });
    expect(await merge(ours, own, c)).toMatchObject({ status: 'merged' });
  });

  it('merged into each other at once, one of them is refused, whichever way', async () => {
    const { ours } = desk;
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = (await several(2)) as [string, string];
      const answers = await Promise.all([merge(ours, a, b, { version: 1 }), merge(ours, b, a, { version: 1 })]);
      expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
      expect(answers.find(isRefusal)).toMatchObject({ refused: 'merge-target-merged' });
    }
  });

  it('in a crowd of commands at once, nobody is merged into who is merged or closed', async () => {
    const { ours, world } = desk;
    const cases = await Promise.all([0, 1, 2, 3].map(async () => file(world, ours)));
    const ids = cases.map(({ appealId }) => appealId);
    for (let turn = 0; turn < 4; turn += 1) {
      const acts = ids.flatMap((id, n) => [merge(ours, id, ids[(n + 1 + turn) % 4]!), unmerge(ours, id), merge(ours, id, ids[(n + 2) % 4]!)]);
      await Promise.all([...acts, turn === 2 ? world.ask(WithdrawAppeal, { commandId: newId() }, cases[0]!.sender) : undefined]);
    }
    const rows = await world.rows<{ status: string; target: string }>(
      `select s.status, t.status as target from intake.appeal s join intake.appeal t on t.id = s.merged_into where s.id = any ($1)`, [ids],
    );
    for (const row of rows) expect(row).toMatchObject({ status: 'merged', target: 'filed' });
    expect((await seen(ours, ids[0]!)).status).toMatch(/withdrawn|merged|filed/);
  });
});

describe('N-07 the end of a target', () => {
  it('without an answer gives its sources back first, each where it was, by its own facts', async () => {
    const { ours, world } = desk;
    const target = await file(world, ours);
    const [filed, accepted] = (await several(2)) as [string, string];
    await accept(world, ours, accepted);
    for (const id of [filed, accepted]) await merge(ours, id, target.appealId);
    expect(await world.ask(WithdrawAppeal, { commandId: newId() }, target.sender)).toMatchObject({ status: 'withdrawn' });
    expect([(await seen(ours, filed)).status, (await seen(ours, accepted)).status]).toEqual(['filed', 'accepted']);
    for (const id of [filed, accepted]) expect((await said(id)).at(-1)).toMatchObject({ type: 'appeal-unmerged', actor: { kind: 'system' }, data: { targetId: target.appealId } });
  });

  it.each([
    ['refused', RefuseAppeal, { reason: 'in-court', words: '判决后可以再提。' }],
    ['referred', ReferAppeal, { to: 'mediation' }],
  ] as const)('also when it is %s: its source said first, in the same transaction', async (status, contract, words) => {
    const { ours, world } = desk;
    const [source, target] = (await several(2)) as [string, string];
    await merge(ours, source, target);
    const { version } = await seen(ours, target);
    expect(await world.ask(contract, { commandId: newId(), appealId: target, version, reason: '', words: '', to: '', ...words }, ours.as('officer'))).toMatchObject({ status });
    const rows = await world.rows<{ type: string; id: string }>(
      `select envelope ->> 'type' as type, aggregate_id as id, xmin from intake.outbox where aggregate_id = any ($1) order by position desc limit 2`, [[source, target]],
    );
    expect(rows.map(({ type, id }) => [type, id])).toEqual([[`appeal-${status}`, target], ['appeal-unmerged', source]]);
    expect(new Set(rows.map((row) => Reflect.get(row, 'xmin') as unknown)).size).toBe(1);
    expect((await seen(ours, source)).status).toBe('filed');
  });

  it('waits for its sources in the order of ids, and holds nothing meanwhile that they wait for', async () => {
    const { ours, world } = desk;
    const [source, target] = (await several(2)).sort() as [string, string];
    await merge(ours, source, target);
    const { version } = await seen(ours, target);
    const other = new Client({ connectionString: world.database.adminUrl });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('select from intake.appeal where id = $1 for update', [source]);
      const ending = world.ask(ReferAppeal, { commandId: newId(), appealId: target, version, to: 'mediation' }, ours.as('officer'));
      const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
      await waitFor('its wait for the source', async () => (await world.rows(waiting)).length === 1);
      expect((await other.query('select from intake.appeal where id = $1 for update skip locked', [target])).rowCount).toBe(1);
      await other.query('commit');
      expect(await ending).toMatchObject({ status: 'referred' });
    } finally {
      await other.end();
    }
  });

  it('by accepted thanks too, in whose name it was', async () => {
    const { ours, world } = desk;
    const target = await file(world, ours, { ...submission(), kind: 'thanks' });
    const [source] = (await several(1)) as [string];
    await merge(ours, source, target.appealId);
    const { category, grade, version } = await seen(ours, target.appealId);
    expect(await world.ask(AcceptAppeal, acceptance(target.appealId, { category, grade, version }), ours.as('officer'))).toMatchObject({ status: 'concluded' });
    expect((await said(source)).at(-1)).toMatchObject({ type: 'appeal-unmerged', actor: { kind: 'person', role: 'officer' } });
  });

  it('by its answer does not: the source waits for its own, is answered by it, and handled wrongly goes on alone', async () => {
    const { ours, world } = desk;
    const [source, target] = (await several(2)) as [string, string];
    await accept(world, ours, target);
    await merge(ours, source, target);
    await answered(ours, target);
    expect([(await seen(ours, source)).status, (await seen(ours, target)).status]).toEqual(['merged', 'answered']);
    expect(await unmerge(ours, source)).toMatchObject({ refused: 'merge-answered' });
    await answered(ours, source);
    expect((await seen(ours, source)).status).toBe('answered');
    expect(await unmerge(ours, source)).toMatchObject({ refused: 'merge-answered' });
    await tellOf(ours, SatisfactionGiven, target, { satisfied: true, how: 'phone', answerId: newId() }, 7);
    expect([(await seen(ours, source)).status, (await seen(ours, target)).status]).toEqual(['answered', 'concluded']);
    expect(await unmerge(ours, source)).toMatchObject({ refused: 'merge-answered' });
    const data = { reviewId: newId(), outcome: 'handled-wrongly' as const, reasonsId: newId() };
    await tellOf(ours, ReviewDecided, source, data, 9);
    expect(await seen(ours, source)).toMatchObject({ status: 'accepted', round: 2 });
    expect((await said(source)).slice(-2)).toMatchObject([{ type: 'appeal-unmerged', round: 1 }, { type: 'appeal-reopened', round: 2 }]);
    expect((await seen(ours, target)).status).toBe('concluded');
  });

  it('issued before routing heard of the merge, its order waits for the end of it', async () => {
    const { ours, world } = desk;
    const [source, target] = (await several(2)) as [string, string];
    await accept(world, ours, source);
    await merge(ours, source, target);
    const { unitId, personId } = ours.members.handler;
    const data = { orderId: newId(), lead: true, number: 'O-1', unitId, personId, why: [], dueOn: null };
    await tellOf(ours, OrderIssued, source, data, 3);
    expect((await said(source)).map(({ type }) => type)).not.toContain('appeal-closed-notice');
    expect((await seen(ours, source)).status).toBe('merged');
    expect(await unmerge(ours, source)).toMatchObject({ status: 'in-hand' });
  });
});
