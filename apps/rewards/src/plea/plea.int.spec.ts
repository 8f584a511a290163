import { AppealPoints, DecidePointsAppeal, type InputOf, ListOwnPoints, ListPoints, type OutputOf, PersonsBarred, ReadPoints } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { type InHand, RewardsWorld } from '../../test/rewards-world';

jest.setTimeout(60_000);
let rewards: RewardsWorld;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  rewards = await RewardsWorld.open();
  [ours, theirs] = [rewards.tongnan, rewards.yuwu];
});
afterAll(() => rewards.close());

const made = <T>(answer: T): Exclude<T, Refusal> => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, Refusal>;
};
type Entry = OutputOf<typeof ReadPoints>[number];
const entered = async (): Promise<{ entryId: string; inHand: InHand }> => {
  const inHand = await rewards.inHand(ours);
  await rewards.breach(ours, inHand);
  const [said] = await rewards.said(inHand.appealId);
  return { entryId: String(said!.data.entryId), inHand };
};
const appeal = (entryId: string, by: StaffName = 'head', more: Partial<InputOf<typeof AppealPoints>> = {}, tenant = ours) =>
  rewards.world.ask(AppealPoints, { commandId: newId(), entryId, words: '配件在路上，已经报过延期。', ...more }, tenant.as(by));
const decide = (pleaId: string, outcome: 'stands' | 'reversed', by: StaffName = 'leader', tenant = ours) =>
  rewards.world.ask(DecidePointsAppeal, { commandId: newId(), pleaId, outcome, reasons: '延期没有批。' }, tenant.as(by));
const read = async (entryId: string, by: StaffName, tenant = ours): Promise<Entry | undefined> => made(await rewards.world.ask(ReadPoints, { entryIds: [entryId] }, tenant.as(by)))[0];
const own = async (by: StaffName, page: { first?: number; after?: string } = {}) => made(await rewards.world.ask(ListOwnPoints, page, ours.as(by)));
const typesOf = async ({ appealId }: InHand): Promise<string[]> => (await rewards.said(appealId)).map(({ type }) => type);

describe('N-06 a plea against points', () => {
  it('stands: said with ids alone, and the words are for whom it concerns and who decides', async () => {
    const { entryId, inHand } = await entered();
    const { pleaId } = made(await appeal(entryId));
    expect(made(await decide(pleaId, 'stands'))).toEqual({ entryId, pleaId, outcome: 'stands' });
    expect(await typesOf(inHand)).toEqual(['points-entered', 'points-appealed', 'points-upheld']);
    expect(JSON.stringify(await rewards.said(inHand.appealId))).not.toMatch(/配件|延期/);
    for (const by of ['head', 'leader'] as const) {
      expect(await read(entryId, by)).toMatchObject({ state: 'upheld', points: -2, plea: { words: '配件在路上，已经报过延期。', decided: { outcome: 'stands', reasons: '延期没有批。' } } });
    }
    expect(await read(entryId, 'admin')).toMatchObject({ state: 'upheld', plea: { words: null, decided: { reasons: null } } });
    for (const by of ['handler', 'officer', 'employee'] as const) expect([by, await read(entryId, by)]).toEqual([by, undefined]);
    expect(await read(entryId, 'leader', theirs)).toBeUndefined();
  });

  it('granted: an entry reverses it, once, and the balance is as before', async () => {
    const before = await rewards.balance(ours, 'head');
    const { entryId, inHand } = await entered();
    const { pleaId } = made(await appeal(entryId));
    expect(await read(entryId, 'leader')).toMatchObject({ state: 'appealed', mayDecide: true, mayAppeal: false });
    made(await decide(pleaId, 'reversed'));
    expect(await decide(pleaId, 'stands')).toMatchObject({ refused: 'plea-decided' });
    expect(await typesOf(inHand)).toEqual(['points-entered', 'points-appealed', 'points-reversed']);
    expect(await read(entryId, 'head')).toMatchObject({ state: 'reversed', reversed: { cause: 'plea' }, mayAppeal: false, appealUntil: null });
    expect(await rewards.balance(ours, 'head')).toEqual({ ...before, ledger: 0 });
    await rewards.withdraw(ours, inHand);
    expect(await typesOf(inHand)).toHaveLength(3);
  });

  it('is refused by name: not one\'s own, twice, after its time, of another tenant, by whom it may not', async () => {
    const { entryId } = await entered();
    expect(await appeal(entryId, 'handler')).toMatchObject({ refused: 'not-found', field: 'entryId' });
    expect(await appeal(entryId, 'head', {}, theirs)).toMatchObject({ refused: 'not-found' });
    expect(await appeal(entryId, 'head', { words: ' ' })).toMatchObject({ refused: 'field-missing', field: 'words' });
    const commandId = newId();
    const { pleaId } = made(await appeal(entryId, 'head', { commandId }));
    expect(made(await appeal(entryId, 'head', { commandId }))).toEqual({ entryId, pleaId });
    expect(await appeal(entryId)).toMatchObject({ refused: 'plea-given' });
    expect(await decide(pleaId, 'stands', 'officer')).toMatchObject({ refused: 'not-allowed' });
    expect(await decide(pleaId, 'stands', 'leader', theirs)).toMatchObject({ refused: 'not-found', field: 'pleaId' });
    await expect(decide(pleaId, 'stands', 'handler')).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    const late = await entered();
    rewards.world.clock.advance(9 * 86_400_000);
    expect(await appeal(late.entryId)).toMatchObject({ refused: 'plea-window-closed' });
    expect(await read(late.entryId, 'head')).toMatchObject({ mayAppeal: false, appealUntil: null });
  });

  it('is nothing to a person concerned by the case, who sees that there is an entry and not of what', async () => {
    const { entryId, inHand } = await entered();
    const { pleaId } = made(await appeal(entryId));
    await rewards.tell(ours, PersonsBarred, inHand.appealId, { personIds: [ours.members.leader.personId] });
    expect(await decide(pleaId, 'reversed')).toMatchObject({ refused: 'not-found', field: 'pleaId' });
    const seen = await read(entryId, 'leader');
    expect(seen).toMatchObject({ points: -2, appealId: null, mayDecide: false, plea: { words: null }, evidence: { orderId: null, clockId: null, appealNumber: null, orderNumber: null } });
    expect(await read(entryId, 'admin')).toMatchObject({ appealId: inHand.appealId, evidence: { orderId: inHand.orderId } });
  });

  it('is open to whom the points concern though they are barred from the case, to which nothing leads them', async () => {
    const [{ personId }, before] = [ours.members.head, await entered()];
    const inHand = await rewards.inHand(ours);
    await rewards.tell(ours, PersonsBarred, inHand.appealId, { personIds: [personId] });
    await rewards.breach(ours, inHand);
    await rewards.tell(ours, PersonsBarred, before.inHand.appealId, { personIds: [personId] });
    const after = { entryId: String((await rewards.said(inHand.appealId))[0]!.data.entryId), inHand };
    for (const { entryId, inHand: { appealId, orderId } } of [before, after]) {
      const seen = await read(entryId, 'head');
      expect(seen).toMatchObject({ points: -2, mayAppeal: true, appealUntil: expect.any(String), appealId: null, evidence: { clockKind: 'opinion', dueAt: expect.any(String), orderNumber: null, appealNumber: null } });
      expect(JSON.stringify([seen, (await own('head', { first: 50 })).edges.find(({ node }) => node.id === entryId)])).not.toMatch(new RegExp(`${appealId}|${orderId}|X-1|CB-1`));
      expect(await read(entryId, 'head', theirs)).toBeUndefined();
      const { pleaId } = made(await appeal(entryId));
      made(await decide(pleaId, 'stands'));
      expect(await read(entryId, 'head')).toMatchObject({ state: 'upheld', plea: { words: '配件在路上，已经报过延期。', decided: { reasons: '延期没有批。' } } });
    }
  });

  it('names who may decide it, of this tenant and without a person concerned; the administrator where nobody may', async () => {
    const of = async (before: (inHand: InHand) => Promise<unknown> = async () => undefined): Promise<Record<string, unknown> | undefined> => {
      const { entryId, inHand } = await entered();
      await before(inHand);
      made(await appeal(entryId));
      return (await rewards.said(inHand.appealId)).at(-1)?.data;
    };
    const { leader, admin } = ours.members;
    const given = await of();
    expect(given).toMatchObject({ personIds: [leader.personId] });
    expect(given).not.toHaveProperty('adminIds');
    expect(await of(({ appealId }) => rewards.tell(ours, PersonsBarred, appealId, { personIds: [leader.personId] }))).toMatchObject({ personIds: [], adminIds: [admin.personId] });
    expect(given?.personIds).not.toContain(theirs.members.leader.personId);
  });

  it('of two decisions at once one is taken', async () => {
    const { entryId, inHand } = await entered();
    const { pleaId } = made(await appeal(entryId));
    const answers = await Promise.all([decide(pleaId, 'stands'), decide(pleaId, 'reversed')]);
    expect(answers.filter(isRefusal)).toHaveLength(1);
    expect(await typesOf(inHand)).toHaveLength(3);
  });
});

describe('T-16 points in lists', () => {
  it('one\'s own with their balance, derived entry by entry, page by page; a leader and an administrator see the tenant\'s', async () => {
    await entered();
    const first = await own('head', { first: 2 });
    expect(first.edges.map(({ node }) => node.balance.after)[0]).toBe(first.balance);
    const [newest, second] = first.edges.map(({ node }) => node);
    expect(newest).toMatchObject({ ruleId: 'overdue', evidence: { fact: 'clock-breached', clockKind: 'opinion', orderNumber: 'CB-1', appealNumber: 'X-1' }, state: 'entered', mayAppeal: true });
    expect(newest!.balance.before).toBe(newest!.balance.after + 2);
    const rest = await own('head', { first: 2, after: first.edges[1]!.cursor });
    expect(rest.edges.some(({ node }) => [newest!.id, second!.id].includes(node.id))).toBe(false);
    expect((await own('handler')).edges).toEqual([]);
    const all = made(await rewards.world.ask(ListPoints, { personId: ours.members.head.personId }, ours.as('leader')));
    expect(all.total).toBe(first.total);
    expect(made(await rewards.world.ask(ListPoints, { pleas: 'open' }, ours.as('admin'))).edges.every(({ node }) => node.state === 'appealed')).toBe(true);
    expect(made(await rewards.world.ask(ListPoints, {}, theirs.as('leader'))).total).toBe(0);
    await expect(rewards.world.ask(ListPoints, {}, ours.as('handler'))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    expect(made(await rewards.world.ask(ListPoints, {}, ours.as('head')))).toEqual({ edges: [], hasNextPage: false, total: 0 });
  });

  it('and who decides pleas by the policy sees those, of their tenant alone, and no other entry', async () => {
    const { entryId } = await entered();
    const { entryId: silent } = await entered();
    made(await appeal(entryId));
    await ours.publishPolicy((policy) => ({ ...policy, accountability: { ...(policy.accountability as object), decidedBy: ['officer'] } }));
    await rewards.world.drain();
    const waiting = made(await rewards.world.ask(ListPoints, {}, ours.as('officer')));
    expect(waiting.edges.map(({ node }) => node.id)).toContain(entryId);
    expect(waiting.edges.every(({ node }) => node.state === 'appealed')).toBe(true);
    expect((await rewards.world.ask(ReadPoints, { entryIds: [entryId, silent] }, ours.as('officer'))) as unknown).toMatchObject([{ id: entryId }]);
    expect(made(await rewards.world.ask(ListPoints, {}, theirs.as('officer'))).total).toBe(0);
  });
});
