import { ListNotifications, PersonsBarred } from '@huiyin/contracts';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { AfterAnswerWorld, made } from '../../test/after-answer-world';

jest.setTimeout(60_000);
let after: AfterAnswerWorld;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  after = await AfterAnswerWorld.open();
  [ours, theirs] = [after.tongnan, after.yuwu];
});
afterAll(async () => {
  expect(await after.feedback.world.rows('select from feedback.parked')).toEqual([]);
  await after.close();
});

const bar = (tenant: TestTenant, appealId: string, ...names: StaffName[]): Promise<void> =>
  after.feedback.tell(tenant, PersonsBarred, appealId, { personIds: names.map((name) => tenant.members[name].personId) });
const absent = { refused: 'not-found', field: 'appealId' };

describe('persons concerned after the answer', () => {
  it('do not call back and learn of nothing; a colleague does; let in again they may', async () => {
    const { appealId } = await after.answered(ours);
    await bar(ours, appealId, 'secondOfficer');
    expect(await after.call(ours, appealId, { satisfied: true }, 'secondOfficer')).toEqual(absent);
    expect(await after.ask(ours, appealId, 'secondOfficer')).toEqual(absent);
    await expect(after.read(ours, appealId, 'secondOfficer')).rejects.toThrow('nothing to read');
    expect([await after.toCall(ours, 'secondOfficer'), await after.toCall(ours, 'officer')].map((ids) => ids.includes(appealId))).toEqual([false, true]);
    await bar(ours, appealId);
    expect(await after.toCall(ours, 'secondOfficer')).toContain(appealId);
    await bar(ours, appealId, 'centreHead');
    expect(await after.call(ours, appealId, { satisfied: true }, 'secondOfficer')).toMatchObject({ state: 'done' });
  });

  it('are nobody who may call back: where all who may are concerned, the system asks, once', async () => {
    const { appealId } = await after.answered(ours);
    await bar(ours, appealId, 'officer', 'secondOfficer');
    expect(await after.said(appealId)).toEqual([]);
    await bar(ours, appealId, 'officer', 'secondOfficer', 'centreHead');
    await bar(ours, appealId, 'officer', 'secondOfficer', 'centreHead', 'leader');
    expect((await after.said(appealId)).map(([type]) => type)).toEqual(['call-back-asked']);
  });

  it('are given no review and decide none that they were given before; nor are they told of one', async () => {
    const { appealId, sender } = await after.answered(ours);
    await bar(ours, appealId, 'leader');
    made(await after.askReview(sender));
    expect((await after.said(appealId)).at(-1)).toMatchObject(['review-asked', { personIds: [] }]);
    expect(await after.toReview(ours, 'leader')).not.toContain(appealId);
    const later = await after.answered(ours);
    made(await after.askReview(later.sender));
    expect(await after.toReview(ours, 'leader')).toContain(later.appealId);
    await bar(ours, later.appealId, 'leader');
    for (const one of [appealId, later.appealId]) expect(await after.decide(ours, one)).toEqual({ refused: 'not-found', field: 'reviewId' });
    expect(await after.toReview(ours, 'leader')).not.toContain(later.appealId);
    const { edges } = made(await after.feedback.world.ask(ListNotifications, { first: 100 }, ours.as('leader')));
    expect(edges.filter(({ node }) => node.appealId === null || [appealId, later.appealId].includes(node.appealId))).toEqual([]);
  });

  it('in another tenant change nothing', async () => {
    const { appealId } = await after.answered(ours);
    await bar(theirs, appealId, 'officer', 'secondOfficer', 'centreHead');
    await after.feedback.tell(theirs, PersonsBarred, appealId, { personIds: [ours.members.secondOfficer.personId] });
    expect(await after.toCall(ours, 'secondOfficer')).toContain(appealId);
    expect(await after.said(appealId)).toEqual([]);
  });
});
