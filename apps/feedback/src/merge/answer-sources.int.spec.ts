import { AppealMerged, AppealUnmerged } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { TestTenant } from '@huiyin/testing';
import { FeedbackWorld } from '../../test/feedback-world';

jest.setTimeout(60_000);
let feedback: FeedbackWorld;
beforeAll(async () => (feedback = await FeedbackWorld.open()));
afterAll(() => feedback.close());

const merged = async (tenant: TestTenant, sourceId: string, targetId: string, drain = true): Promise<string> => {
  const mergeId = newId();
  await feedback.say(tenant, AppealMerged, sourceId, { mergeId, targetId, targetRound: 1 });
  if (drain) await feedback.world.drain();
  return mergeId;
};
const finals = async (appealId: string) => (await feedback.said(appealId)).filter(({ type, data }) => type === 'reply-sent' && data['kind'] === 'final');
const target = async (tenant: TestTenant): Promise<string> => {
  const order = await feedback.inHand(tenant);
  await feedback.opinion(tenant, order);
  return order.appealId;
};
const callBack = async (appealId: string): Promise<string[]> =>
  (await feedback.world.rows<{ state: string }>('select call_back as state from feedback.follow_up where appeal_id = $1', [appealId])).map(({ state }) => state);

describe('N-07 the final reply of a target', () => {
  it('goes once to each source, in its own words and to its own sender, and each is called back on their own', async () => {
    const { tongnan: ours, yuwu: theirs } = feedback;
    const targetId = await target(ours);
    const [filed, foreign, undone] = [await feedback.filed(ours), await feedback.filed(theirs, targetId), await feedback.filed(ours)];
    const inHand = (await feedback.inHand(ours)).appealId;
    for (const id of [filed, inHand]) await merged(ours, id, targetId);
    const mergeId = await merged(ours, undone, targetId);
    await feedback.tell(ours, AppealUnmerged, undone, { mergeId, targetId });
    const command = { commandId: newId(), text: '锅炉周五前换好。' };
    const sent = await feedback.send(ours, targetId, command);
    expect(await feedback.send(ours, targetId, command)).toEqual(sent);
    for (const id of [filed, inHand]) {
      expect(await feedback.replies(ours, id)).toMatchObject([{ kind: 'final', text: '锅炉周五前换好。', appealId: id }]);
      expect(await finals(id)).toMatchObject([{ round: 1, actor: { role: 'officer' }, data: { orderId: null, merge: { targetId, handledBy: [ours.members.handler.personId] } } }]);
      expect(await callBack(id)).toEqual(['open']);
    }
    expect([await finals(undone), await feedback.replies(theirs, foreign)]).toEqual([[], []]);
    expect(await feedback.send(ours, filed, { kind: 'final' })).toMatchObject({ refused: 'final-reply-given' });
  });

  it('given before the merge was heard, it goes to the source then; to another tenant’s never', async () => {
    const { tongnan: ours, yuwu: theirs } = feedback;
    const targetId = await target(ours);
    await feedback.send(ours, targetId, {});
    const [late, foreign] = [await feedback.filed(ours), await feedback.filed(theirs)];
    await merged(ours, late, targetId);
    await merged(theirs, foreign, targetId);
    expect(await feedback.replies(ours, late)).toMatchObject([{ kind: 'final' }]);
    expect(await finals(foreign)).toEqual([]);
  });

  it('given while merges are heard, each source has one', async () => {
    const { tongnan: ours } = feedback;
    for (let turn = 0; turn < 3; turn += 1) {
      const targetId = await target(ours);
      const sources = [await feedback.filed(ours), await feedback.filed(ours), await feedback.filed(ours)];
      await Promise.all([...sources.map((id) => merged(ours, id, targetId, false)), feedback.send(ours, targetId, {})]);
      await feedback.world.drain();
      for (const id of sources) expect(await finals(id)).toHaveLength(1);
    }
  });

  it('nothing was parked', async () => {
    expect(await feedback.world.rows('select from feedback.parked')).toEqual([]);
  });
});
