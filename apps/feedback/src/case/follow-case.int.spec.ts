import { newId } from '@huiyin/kernel';
import { FeedbackWorld } from '../../test/feedback-world';

jest.setTimeout(60_000);
let feedback: FeedbackWorld;
beforeAll(async () => (feedback = await FeedbackWorld.open()));
afterAll(() => feedback.close());

const kept = async (tenantId: string, appealId: string): Promise<string[]> => {
  const sql = 'select type from feedback.case_fact where tenant_id = $1 and appeal_id = $2 order by occurred_at, id';
  return (await feedback.world.rows<{ type: string }>(sql, [tenantId, appealId])).map(({ type }) => type).sort();
};
const first = { kind: 'first' as const, text: '收到，水暖班周五前来修。', parts: ['who', 'when', 'meanwhile'] };

describe('what is heard of a case, told to two tenants', () => {
  it('is kept once, where it was said, also when both have an appeal of one id', async () => {
    const { tongnan: ours, yuwu: theirs } = feedback;
    const { appealId } = await feedback.inHand(ours);
    await feedback.filed(theirs, appealId);
    expect(await kept(ours.id, appealId)).toEqual(['appeal-accepted', 'appeal-filed', 'order-issued']);
    expect(await kept(theirs.id, appealId)).toEqual(['appeal-filed']);
  });

  it('opens a case to the officers of its own tenant alone', async () => {
    const { tongnan: ours, yuwu: theirs } = feedback;
    const appealId = await feedback.filed(ours, newId());
    expect(await feedback.send(ours, appealId, first)).toHaveProperty('replyId');
    expect(await feedback.replies(ours, appealId)).toHaveLength(1);
    expect(await feedback.replies(theirs, appealId)).toEqual([]);
    expect(await feedback.send(theirs, appealId, first)).toHaveProperty('refused');
  });
});
