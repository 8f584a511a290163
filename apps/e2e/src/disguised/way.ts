import {
  AcceptAppeal, AcceptOrder, AnswerQuestionnaire, AppealPoints, ArchiveAppeal, AskByQuestionnaire, type Caller, DecidePointsAppeal, DecideReview, FindEvasion, GiveOpinion, type InputOf, JudgeLevel, ListOwnPoints, MergeAppeal, ReadAppeal,
  ReadCallBack, ReadOrders, ReadReviews, RecordCallBack, type RequestContract, SendReply, StrikeOffAppeal, SubmitAppeal,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant, World } from '@huiyin/testing';
import type { z } from 'zod';
import { ask, type Made } from '../figures/asking';
import type { Said } from '../figures/said';

/** One appeal of a tenant, whatever its practice calls things: each act as the person who does it. */
export class Way {
  private constructor(
    private readonly world: World,
    private readonly tenant: TestTenant,
    readonly appealId: string,
  ) {}

  static async filed(world: World, tenant: TestTenant, text: string): Promise<Way> {
    const said = { commandId: newId(), mode: 'named' as const, kind: 'complaint' as const, body: tenant.worded(text) };
    const { appealId } = await ask(world, SubmitAppeal, said, tenant.as('employee'));
    return new Way(world, tenant, appealId ?? '');
  }

  /** As it was suggested, by the route of the policy. */
  async accept(): Promise<void> {
    const { version, category, grade } = await this.read();
    await this.as('officer', AcceptAppeal, { ...this.on(version), category, grade });
  }

  async acceptOrder(): Promise<void> {
    await this.onOrder(AcceptOrder, {});
  }

  async opinion(): Promise<void> {
    await this.onOrder(GiveOpinion, { text: '换循环泵，周五前完成。' });
  }

  reply(): Promise<void> {
    return this.write('officer', 'final', ['asked', 'grounds']);
  }

  firstReply(by: StaffName): Promise<void> {
    return this.write(by, 'first', ['who', 'when', 'meanwhile']);
  }

  /** That the newest opinion is evasive. */
  async evasion(): Promise<void> {
    const { id, opinions } = await this.order();
    await this.as('officer', FindEvasion, { commandId: newId(), orderId: id, opinionId: opinions.at(-1)?.id, evidence: '没有说什么时候修。' });
  }

  /** Against what a rule cost somebody; taken back by the leader. */
  async plead(who: StaffName, rule: string): Promise<void> {
    const entries = async (): Promise<Made<typeof ListOwnPoints>['edges'][number]['node'][]> => (await this.as(who, ListOwnPoints, { first: 10 })).edges.map(({ node }) => node);
    const entry = (await entries()).find(({ ruleId }) => ruleId === this.tenant.called(rule));
    const { pleaId } = await this.as(who, AppealPoints, { commandId: newId(), entryId: entry?.id ?? '', words: '停电，当天就报了。' });
    await this.as('leader', DecidePointsAppeal, { commandId: newId(), pleaId, outcome: 'reversed', reasons: '停电属实。' });
  }

  async mergeInto({ appealId }: Way): Promise<void> {
    await this.as('officer', MergeAppeal, { ...this.on((await this.read()).version), targetId: appealId });
  }

  async strikeOff(): Promise<void> {
    await this.as('officer', StrikeOffAppeal, this.on((await this.read()).version));
  }

  /** The sender is asked by a link, and says it there or leaves it. */
  async questionnaire(satisfied: boolean | null): Promise<void> {
    const by = 'secondOfficer';
    const found = await this.as(by, ReadCallBack, { appealId: this.appealId });
    const { code } = await this.as(by, AskByQuestionnaire, this.on(found?.version ?? 0));
    if (satisfied !== null) await ask(this.world, AnswerQuestionnaire, { commandId: newId(), code: code ?? '', satisfied }, { kind: 'anonymous' });
  }

  async call(satisfied: boolean): Promise<void> {
    const found = await this.as('secondOfficer', ReadCallBack, { appealId: this.appealId });
    await this.as('secondOfficer', RecordCallBack, { ...this.on(found?.version ?? 0), outcome: 'reached', satisfied });
  }

  async review(outcome: InputOf<typeof DecideReview>['outcome']): Promise<void> {
    const open = (await this.as('leader', ReadReviews, { appealIds: [this.appealId] })).find(({ decided }) => decided === null);
    await this.as('leader', DecideReview, { commandId: newId(), reviewId: open?.id ?? '', version: open?.version ?? 0, outcome, reasons: '水温没有复测。' });
  }

  /** That a level which was called could have solved it. */
  async judge(level: number): Promise<void> {
    const called = (await this.said('escalated')).find(({ data }) => data['level'] === level);
    await this.as('leader', JudgeLevel, { commandId: newId(), stepId: String(called?.data['stepId']), couldHaveSolved: true, reasons: '一个阀门的事。' });
  }

  async archive(): Promise<void> {
    await this.as('officer', ArchiveAppeal, this.on((await this.read()).version));
  }

  async read(): Promise<NonNullable<Made<typeof ReadAppeal>>> {
    const found = await this.as('officer', ReadAppeal, { appealId: this.appealId });
    if (!found) throw new Error('no appeal');
    return found;
  }

  /** Its facts as the journal has them, in the order of their happening. */
  async said(...types: string[]): Promise<Said[]> {
    const lines = await this.world.rows<{ fact: string }>('select fact from reporting.journal where tenant_id = $1 and appeal_id = $2', [this.tenant.id, this.appealId]);
    const facts = lines.map(({ fact }) => JSON.parse(fact) as Said).sort((a, b) => (a.occurredAt + a.id < b.occurredAt + b.id ? -1 : 1));
    return types.length > 0 ? facts.filter(({ type }) => types.includes(type)) : facts;
  }

  private on(version: number): { commandId: string; appealId: string; version: number } {
    return { commandId: newId(), appealId: this.appealId, version };
  }

  private async write(by: StaffName, kind: 'first' | 'final', parts: readonly string[]): Promise<void> {
    await this.as(by, SendReply, { commandId: newId(), appealId: this.appealId, kind, text: '循环泵已换好。', parts: parts.map((part) => this.tenant.called(part)) });
  }

  private async order(): Promise<Made<typeof ReadOrders>[number]> {
    const orders = await this.as('officer', ReadOrders, { appealIds: [this.appealId] });
    const newest = [...orders].sort((a, b) => a.round - b.round).at(-1);
    if (!newest) throw new Error('no order');
    return newest;
  }

  /** As whoever holds its newest order. */
  private async onOrder(contract: typeof AcceptOrder | typeof GiveOpinion, more: { readonly text?: string }): Promise<void> {
    const { id, version, personId } = await this.order();
    const by = (['handler', 'secondHandler', 'head', 'responder'] as const).find((name) => this.tenant.members[name].personId === personId);
    if (!by) throw new Error(`the order is not with who works on orders: ${personId}`);
    await this.as<RequestContract>(by, contract, { commandId: newId(), orderId: id, version, ...more });
  }

  private as<C extends RequestContract>(name: StaffName, contract: C, input: z.input<C['input']>): Promise<Made<C>> {
    const caller: Caller = this.tenant.as(name);
    return ask(this.world, contract, input, caller);
  }
}
