import {
  AnswerQuestionnaire, AppealConcluded, AskByQuestionnaire, AskReview, type Caller, DecideReview, type InputOf, ListCallBacks, ListReviews, type OutputOf, ReadCallBack, ReadReviews,
  RecordCallBack,
} from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { FeedbackWorld } from './feedback-world';

type CallBack = NonNullable<OutputOf<typeof ReadCallBack>>;

/** What was answered, where a refusal would be a failure of the test. */
export const made = <T>(answer: T): Exclude<T, { refused: string }> => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { refused: string }>;
};

/** Feedback after an answer. */
export class AfterAnswerWorld {
  private constructor(readonly feedback: FeedbackWorld) {}

  static async open(): Promise<AfterAnswerWorld> {
    return new AfterAnswerWorld(await FeedbackWorld.open());
  }

  get tongnan(): TestTenant {
    return this.feedback.tongnan;
  }

  get yuwu(): TestTenant {
    return this.feedback.yuwu;
  }

  close(): Promise<void> {
    return this.feedback.close();
  }

  isOf(tenant: TestTenant, name: StaffName, appealId: string): void {
    this.feedback.whose.isOf(tenant, name, appealId);
  }

  /** An appeal with its final reply, handled by the tenant's handler and answered by the centre. */
  async answered(tenant: TestTenant, mode?: 'named' | 'anonymous'): Promise<{ appealId: string; orderId: string; sender: Caller }> {
    const order = await this.feedback.inHand(tenant, mode);
    await this.feedback.opinion(tenant, order);
    made(await this.feedback.send(tenant, order.appealId, {}));
    return { ...order, sender: this.feedback.world.caseCaller({ tenantId: tenant.id, appealId: order.appealId }) };
  }

  async read(tenant: TestTenant, appealId: string, by: StaffName = 'officer'): Promise<CallBack> {
    const found = made(await this.feedback.world.ask(ReadCallBack, { appealId }, tenant.as(by)));
    if (!found) throw new Error('nothing to read');
    return found;
  }

  async call(
    tenant: TestTenant, appealId: string, form: Partial<InputOf<typeof RecordCallBack>>, by: StaffName = 'secondOfficer',
  ): Promise<OutputOf<typeof RecordCallBack> | Refusal> {
    const version = form.version ?? (await this.read(tenant, appealId)).version;
    return this.feedback.world.ask(RecordCallBack, { commandId: newId(), appealId, outcome: 'reached', ...form, version }, tenant.as(by));
  }

  async ask(tenant: TestTenant, appealId: string, by: StaffName = 'secondOfficer', change: Partial<InputOf<typeof AskByQuestionnaire>> = {}): Promise<OutputOf<typeof AskByQuestionnaire> | Refusal> {
    const version = change.version ?? (await this.read(tenant, appealId)).version;
    return this.feedback.world.ask(AskByQuestionnaire, { commandId: newId(), appealId, ...change, version }, tenant.as(by));
  }

  answer(caller: Caller, input: Partial<InputOf<typeof AnswerQuestionnaire>>): Promise<OutputOf<typeof AnswerQuestionnaire> | Refusal> {
    return this.feedback.world.ask(AnswerQuestionnaire, { commandId: newId(), satisfied: true, ...input }, caller);
  }

  askReview(sender: Caller, input: Partial<InputOf<typeof AskReview>> = {}): Promise<OutputOf<typeof AskReview> | Refusal> {
    return this.feedback.world.ask(AskReview, { commandId: newId(), words: '说修好了，其实没修。', ...input }, sender);
  }

  async reviews(tenant: TestTenant, appealId: string, by: StaffName | Caller = 'officer'): Promise<OutputOf<typeof ReadReviews>> {
    return made(await this.feedback.world.ask(ReadReviews, { appealIds: [appealId] }, typeof by === 'string' ? tenant.as(by) : by));
  }

  async decide(tenant: TestTenant, appealId: string, input: Partial<InputOf<typeof DecideReview>> = {}, by: StaffName = 'leader'): Promise<OutputOf<typeof DecideReview> | Refusal> {
    const review = (await this.reviews(tenant, appealId)).at(-1);
    const usual = { commandId: newId(), reviewId: review?.id ?? newId(), version: review?.version ?? 1, outcome: 'upheld' as const, reasons: '按规定办理，答复属实。' };
    return this.feedback.world.ask(DecideReview, { ...usual, ...input }, tenant.as(by));
  }

  conclude(tenant: TestTenant, appealId: string, how: 'satisfied' | 'silence' | 'upheld' = 'silence', round = 1): Promise<void> {
    return this.feedback.tell(tenant, AppealConcluded, appealId, { how }, round);
  }

  async toCall(tenant: TestTenant, by: StaffName, open = true): Promise<string[]> {
    const { edges, total } = made(await this.feedback.world.ask(ListCallBacks, { first: 100, open }, tenant.as(by)));
    expect(total).toBe(edges.length);
    return edges.map(({ node }) => node.appealId);
  }

  async reviewsFor(tenant: TestTenant, by: StaffName, open = true): Promise<OutputOf<typeof ReadReviews>> {
    const { edges, total, hasNextPage } = made(await this.feedback.world.ask(ListReviews, { first: 100, open }, tenant.as(by)));
    if (!hasNextPage) expect(total).toBe(edges.length);
    return edges.map(({ node }) => node);
  }

  async toReview(tenant: TestTenant, by: StaffName): Promise<string[]> {
    return (await this.reviewsFor(tenant, by)).map(({ appealId }) => appealId);
  }

  /** What was said after the answer, each with its data. */
  async said(appealId: string): Promise<[string, Record<string, unknown>][]> {
    const said = await this.feedback.said(appealId);
    return said.slice(said.findLastIndex(({ type }) => type === 'reply-sent') + 1).map(({ type, data }) => [type, data]);
  }
}
