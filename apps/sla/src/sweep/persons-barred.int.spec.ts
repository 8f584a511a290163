import { ListEscalations, PersonsBarred, ReadClocks } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { SlaWorld } from '../../test/sla-world';

jest.setTimeout(60_000);
let sla: SlaWorld;
beforeAll(async () => {
  sla = await SlaWorld.open();
});
afterAll(async () => {
  expect(await sla.parked()).toBe(0);
  await sla.close();
});

const second = 1_000;
const overdue = async (tenant: TestTenant): Promise<{ appealId: string; dueAt: Date }> => {
  const appealId = await sla.accepted(tenant);
  await sla.issue(tenant, appealId);
  const [clock] = await sla.world.rows<{ dueAt: Date }>(`select due_at as "dueAt" from sla.clock where appeal_id = $1 and kind = 'opinion'`, [appealId]);
  return { appealId, dueAt: clock!.dueAt };
};
const bar = (tenant: TestTenant, appealId: string, personIds: readonly string[]) => sla.tell(tenant, PersonsBarred, appealId, { data: { personIds: [...personIds] } });
const idsOf = ({ members }: TestTenant, ...names: StaffName[]): string[] => names.map((name) => members[name].personId);
const called = async (appealId: string) =>
  (await sla.said(appealId)).filter(({ type, data }) => type === 'escalated' && data.kind === 'opinion').map(({ data }) => [data.level, data.personIds]);
const sweepAfter = (dueAt: Date): Promise<number> => sla.sweep(new Date(dueAt.getTime() + second));

describe('T-05 persons concerned and the ladder', () => {
  it('a level that one of them holds is nobody’s: the next is called at once, and they see nothing of it', async () => {
    const { tongnan, yuwu, world } = sla;
    const [concerned, other] = [await overdue(tongnan), await overdue(tongnan)];
    await bar(tongnan, concerned.appealId, idsOf(tongnan, 'workshopHead'));
    await bar(yuwu, other.appealId, idsOf(tongnan, 'workshopHead'));
    await sweepAfter(concerned.dueAt);
    expect(await called(concerned.appealId)).toEqual([[1, []], [2, idsOf(tongnan, 'head')]]);
    expect(await called(other.appealId)).toEqual([[1, idsOf(tongnan, 'workshopHead')]]);
    const mine = await world.ask(ListEscalations, { first: 100 }, tongnan.as('workshopHead'));
    if (isRefusal(mine)) throw new Error(mine.refused);
    expect(mine.edges.map(({ node }) => node.appealId)).toContain(other.appealId);
    expect(mine.edges.map(({ node }) => node.appealId)).not.toContain(concerned.appealId);
    expect(await world.ask(ReadClocks, { appealIds: [concerned.appealId] }, tongnan.as('workshopHead'))).toEqual([]);
  });

  it('up to the top, and reminders of it are not theirs either', async () => {
    const { tongnan } = sla;
    const { appealId, dueAt } = await overdue(tongnan);
    await bar(tongnan, appealId, idsOf(tongnan, 'workshopHead', 'head'));
    await sla.sweep(new Date(dueAt.getTime() - second));
    const warned = (await sla.said(appealId)).filter(({ type, data }) => type === 'clock-warned' && data.kind === 'opinion');
    expect(warned.length).toBeGreaterThan(0);
    expect(warned.flatMap(({ data }) => data.personIds)).not.toContain(tongnan.members.head.personId);
    await sweepAfter(dueAt);
    expect(await called(appealId)).toEqual([[1, []], [2, []], [3, idsOf(tongnan, 'leader')]]);
  });

  it('the newest list holds: who was let in again is called', async () => {
    const { tongnan } = sla;
    const { appealId, dueAt } = await overdue(tongnan);
    await bar(tongnan, appealId, idsOf(tongnan, 'workshopHead'));
    await bar(tongnan, appealId, []);
    await sweepAfter(dueAt);
    expect(await called(appealId)).toEqual([[1, idsOf(tongnan, 'workshopHead')]]);
  });
});
