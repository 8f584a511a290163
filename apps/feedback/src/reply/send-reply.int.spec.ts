import { AppealConcluded, AppealReopened, AppealWithdrawn, OpinionGiven, OpinionSentBack, ReadReplies } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { type Answer, FeedbackWorld } from '../../test/feedback-world';

jest.setTimeout(60_000);
let feedback: FeedbackWorld;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  feedback = await FeedbackWorld.open();
  [ours, theirs] = [feedback.tongnan, feedback.yuwu];
});
afterAll(() => feedback.close());

const first = { kind: 'first' as const, text: '收到，水暖班周五前来修。', parts: ['who', 'when', 'meanwhile'] };
const outcomes = (answers: readonly Answer[]): string[] => answers.map((answer) => ('refused' in answer ? answer.refused : 'sent')).sort();
const faultOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error);
const rows = (appealId: string): Promise<object[]> => feedback.world.rows('select from feedback.reply where appeal_id = $1', [appealId]);

describe('Y-03 the first reply', () => {
  it('is refused with every part that it lacks, in both languages, and then sent whole', async () => {
    const appealId = await feedback.filed(theirs);
    expect(await feedback.send(theirs, appealId, { ...first, parts: ['who'] })).toEqual({
      refused: 'reply-incomplete', field: 'parts', values: { missing: '什么时候、眼下怎么办', missingEn: 'By when, What to do meanwhile' },
    });
    const sent = await feedback.send(theirs, appealId, first, 'responder');
    expect(await feedback.replies(theirs, appealId)).toMatchObject([
      { appealId, round: 1, kind: 'first', text: first.text, personId: theirs.members.responder.personId, opinionId: null, ...('replyId' in sent && { id: sent.replyId }) },
    ]);
    expect(await feedback.said(appealId)).toMatchObject([{ type: 'reply-sent', actor: { kind: 'person', role: 'responder' }, data: { kind: 'first', orderId: null } }]);
    expect(JSON.stringify(await feedback.said(appealId))).not.toContain('水暖班');
  });

  it('comes from whom the policy says: in yuwu the handler too, in tongnan the centre alone', async () => {
    const [here, there] = [await feedback.inHand(ours), await feedback.inHand(theirs)];
    expect(await feedback.send(ours, here.appealId, first, 'handler')).toMatchObject({ refused: 'reply-by-centre-only' });
    expect(await feedback.send(theirs, there.appealId, first, 'handler')).toHaveProperty('replyId');
    expect(await faultOf(feedback.send(ours, here.appealId, first, 'employee'))).toMatchObject({ fault: 'FORBIDDEN' });
  });
});

describe('N-05 a reply to oneself', () => {
  it('is sent by nobody, of whichever kind, and by a colleague', async () => {
    const order = await feedback.inHand(ours);
    await feedback.opinion(ours, order);
    feedback.whose.isOf(ours, 'officer', order.appealId);
    for (const reply of [first, {}]) expect(await feedback.send(ours, order.appealId, reply)).toEqual({ refused: 'own-appeal' });
    expect(await rows(order.appealId)).toEqual([]);
    expect(await feedback.send(ours, order.appealId, {}, 'secondOfficer')).toHaveProperty('replyId');
  });
});

describe('T-08 the final reply', () => {
  it('rests on the opinion that stands', async () => {
    const order = await feedback.inHand(ours);
    const sentBack = await feedback.opinion(ours, order);
    await feedback.tell(ours, OpinionSentBack, order.appealId, { orderId: order.orderId, lead: true, opinionId: sentBack });
    expect(await feedback.send(ours, order.appealId, { opinionId: sentBack })).toMatchObject({ refused: 'opinion-missing' });
    expect(await feedback.send(ours, order.appealId, {})).toMatchObject({ refused: 'opinion-missing' });
    const stands = await feedback.opinion(ours, order);
    expect(await feedback.send(ours, order.appealId, {})).toHaveProperty('replyId');
    expect((await feedback.said(order.appealId)).at(-1)).toMatchObject({ data: { kind: 'final', opinionId: stands, orderId: order.orderId } });
    expect(await feedback.send(ours, order.appealId, first)).toMatchObject({ refused: 'wrong-state' });
  });

  it('is refused while the opinion is under way, and the same command is taken once it is here', async () => {
    const { appealId, orderId } = await feedback.inHand(ours);
    const reply = { commandId: newId() };
    expect(await feedback.send(ours, appealId, reply)).toEqual({ refused: 'opinion-missing', field: 'opinionId' });
    await feedback.tell(ours, OpinionGiven, appealId, { orderId, lead: true, opinionId: newId() });
    expect(await feedback.send(ours, appealId, reply)).toHaveProperty('replyId');
  });

  it('counts an opinion that was heard to be sent back before it was heard to be given as sent back', async () => {
    const { appealId, orderId } = await feedback.inHand(ours);
    const opinion = { orderId, lead: true, opinionId: newId() };
    await feedback.tell(ours, OpinionSentBack, appealId, opinion);
    await feedback.tell(ours, OpinionGiven, appealId, opinion);
    expect(await feedback.send(ours, appealId, {})).toMatchObject({ refused: 'opinion-missing' });
  });

  it('is sent once by many at once; the others are refused as final-reply-given', async () => {
    const order = await feedback.inHand(ours);
    await feedback.opinion(ours, order);
    const officers: StaffName[] = ['officer', 'secondOfficer', 'centreHead'];
    const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => feedback.send(ours, order.appealId, {}, officers[n % 3])));
    expect(outcomes(answers)).toEqual([...Array<string>(8).fill('final-reply-given'), 'sent']);
    expect(await rows(order.appealId)).toHaveLength(1);
    expect(await feedback.said(order.appealId)).toHaveLength(1);
  });

  it('is answered alike to one command sent many times, and its id serves no other', async () => {
    const order = await feedback.inHand(ours);
    await feedback.opinion(ours, order);
    const commandId = newId();
    const answers = await Promise.all(Array.from({ length: 6 }, () => feedback.send(ours, order.appealId, { commandId })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toHaveProperty('replyId');
    expect(await feedback.send(ours, order.appealId, { commandId, text: '别的话' })).toMatchObject({ refused: 'command-id-reused' });
    expect(await rows(order.appealId)).toHaveLength(1);
  });

  it('is given anew in the next round, on an opinion of that round', async () => {
    const order = await feedback.inHand(ours);
    await feedback.opinion(ours, order);
    await feedback.send(ours, order.appealId, {});
    await feedback.tell(ours, AppealConcluded, order.appealId, { how: 'upheld' });
    expect(await feedback.send(ours, order.appealId, {})).toMatchObject({ refused: 'wrong-state' });
    await feedback.tell(ours, AppealReopened, order.appealId, { category: 'livelihood', grade: 'general', route: null }, 2);
    expect(await feedback.send(ours, order.appealId, {})).toMatchObject({ refused: 'opinion-missing' });
    await feedback.opinion(ours, order, 2);
    expect(await feedback.send(ours, order.appealId, {})).toHaveProperty('replyId');
    expect((await feedback.replies(ours, order.appealId)).map(({ round }) => round)).toEqual([1, 2]);
  });

  it('has no place before acceptance or after a withdrawal, and needs words', async () => {
    const appealId = await feedback.filed(ours);
    expect(await feedback.send(ours, appealId, {})).toMatchObject({ refused: 'wrong-state', values: { state: 'filed' } });
    expect(await feedback.send(ours, appealId, { ...first, text: ' ' })).toMatchObject({ refused: 'field-missing', field: 'text' });
    expect(await feedback.send(ours, appealId, { ...first, text: 'a\u202eb' })).toMatchObject({ refused: 'control-character' });
    await feedback.tell(ours, AppealWithdrawn, appealId, {});
    expect(await feedback.send(ours, appealId, first)).toMatchObject({ refused: 'wrong-state' });
  });
});

describe('N-01 replies are read by who may read the appeal', () => {
  it('a sender reads those of their own appeal by case token, and no others', async () => {
    const [mine, other] = [await feedback.filed(ours), await feedback.filed(ours)];
    for (const appealId of [mine, other]) await feedback.send(ours, appealId, first);
    const sender = feedback.world.caseCaller({ tenantId: ours.id, appealId: mine });
    expect(await feedback.world.ask(ReadReplies, { appealIds: [mine, other] }, sender)).toMatchObject([{ appealId: mine, text: first.text, personId: null }]);
    const elsewhere = feedback.world.caseCaller({ tenantId: theirs.id, appealId: mine });
    expect(await feedback.world.ask(ReadReplies, { appealIds: [mine] }, elsewhere)).toEqual([]);
  });

  it('the staff as the facts of the case say: centre, holder, head and responder; no other', async () => {
    const { appealId } = await feedback.inHand(ours);
    await feedback.send(ours, appealId, first);
    for (const by of ['officer', 'handler', 'head', 'responder'] as const) expect([by, await feedback.replies(ours, appealId, by)]).toMatchObject([by, [{ kind: 'first' }]]);
    for (const by of ['secondHandler', 'leader', 'admin', 'employee', 'workshopHead'] as const) expect([by, await feedback.replies(ours, appealId, by)]).toEqual([by, []]);
    expect(await feedback.send(ours, appealId, first, 'secondHandler')).toEqual({ refused: 'not-found', field: 'appealId' });
  });

  it('another tenant’s appeal is as if it were not there', async () => {
    const { appealId } = await feedback.inHand(ours);
    await feedback.send(ours, appealId, first);
    for (const id of [appealId, newId()]) {
      expect(await feedback.send(theirs, id, first)).toEqual({ refused: 'not-found', field: 'appealId' });
      expect(await feedback.replies(theirs, id)).toEqual([]);
    }
    await feedback.tell(theirs, AppealWithdrawn, appealId, {});
    expect(await feedback.send(ours, appealId, first)).toHaveProperty('replyId');
  });

  it('nothing was parked', async () => {
    expect(await feedback.world.rows('select from feedback.parked')).toEqual([]);
  });
});
