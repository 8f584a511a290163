import {
  AcceptAppeal, AcceptOrder, AnswerOnSpot, AnswerQuestionnaire, AskByQuestionnaire, AskReview, type Caller, DecideReview, GiveOpinion, GradeAppeal, type InputOf, InviteCoSigners, JoinAppeal, LeaveAppeal, ListReviews, MergeAppeal, ReadAppeal, ReadCallBack,
  ReadOrders, ReassignOrder, RecordCallBack, ReferAppeal, RefuseAppeal, type RequestContract, SendOpinionBack, SendReply, StrikeOffAppeal, UnmergeAppeal, WithdrawAppeal,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import type { z } from 'zod';
import { ask, type Made } from './asking';
import type { Enterprise, Kind } from './enterprise';
import type { Act } from './plans';
import type { Random } from './random';

const heads: readonly StaffName[] = ['centreHead', 'head', 'leader', 'workshopHead'];
const callers: readonly StaffName[] = ['secondOfficer', 'officer', 'centreHead'];
/** Both of them, once the second was made one. */
const leaders = ['leader', 'secondReviewer'] as const satisfies readonly StaffName[];
const colleagues = ['employee', 'colleague', 'reviewer'] as const satisfies readonly StaffName[];
const staff: readonly StaffName[] = ['handler', 'secondHandler', 'responder', ...callers, ...heads];

/** One appeal on its way. */
export class Walk {
  private appealId = '';
  private number = '';
  private sender: Caller = { kind: 'anonymous' };
  private code: string | null = null;
  private askedIn = 0;
  private readonly tenant: TestTenant;

  constructor(
    private readonly enterprise: Enterprise,
    private readonly random: Random,
    private readonly target?: Walk,
  ) {
    this.tenant = enterprise.tenant;
  }

  /** Does one act. */
  async do(act: Act): Promise<void> {
    await this.acts[act]();
  }

  private readonly acts: Readonly<Record<Act, () => Promise<unknown>>> = {
    submit: () => this.file('complaint'),
    'submit-own': () => this.file('complaint', true),
    'submit-thanks': () => this.file('thanks'),
    rest: () => Promise.resolve(),
    'co-sign': () => this.coSign(),
    leave: () => this.leave(),
    accept: async () => {
      const { version, category, grade } = await this.read();
      const route = { unitId: this.tenant.units.logistics, personId: this.tenant.members[this.random.of(['handler', 'secondHandler'] as const)].personId };
      return this.staff(AcceptAppeal, { ...this.on(version), category: this.random.of([category, this.tenant.called('livelihood')]), grade, route });
    },
    grade: async () => {
      const { version, grade } = await this.read();
      return this.staff(GradeAppeal, { ...this.on(version), grade: this.random.of(this.enterprise.grades.filter((other) => other !== grade)) });
    },
    refuse: async () => this.staff(RefuseAppeal, { ...this.on((await this.read()).version), reason: this.tenant.called('in-court'), words: '请到户籍所在地办理。' }),
    refer: async () => this.staff(ReferAppeal, { ...this.on((await this.read()).version), to: this.tenant.called('arbitration') }),
    'on-spot': async () => this.staff(AnswerOnSpot, { ...this.on((await this.read()).version), answer: '今晚恢复供水。', grounds: '后勤值班记录' }),
    withdraw: () => this.ask(WithdrawAppeal, { commandId: newId() }, this.sender),
    merge: async () => this.staff(MergeAppeal, { ...this.on((await this.read()).version), targetId: this.target?.appealId ?? '' }),
    unmerge: async () => this.staff(UnmergeAppeal, this.on((await this.read()).version)),
    'strike-off': async () => this.staff(StrikeOffAppeal, this.on((await this.read()).version)),
    'accept-order': () => this.onOrder(AcceptOrder, {}),
    reassign: () => this.reassign('workshopHead'),
    opinion: () => this.onOrder(GiveOpinion, { text: '换循环泵，周五前完成。' }),
    'send-back': async () => {
      const { id, version, opinions } = await this.order();
      return this.staff(SendOpinionBack, { commandId: newId(), orderId: id, version, opinionId: opinions.at(-1)?.id ?? '', why: '没有说什么时候。' });
    },
    'first-reply': () => this.reply('first', ['who', 'when', 'meanwhile']),
    reply: () => this.reply('final', ['asked', 'grounds']),
    satisfied: () => this.call({ outcome: 'reached', satisfied: true }),
    dissatisfied: () => this.call({ outcome: 'reached', satisfied: false }),
    unreachable: () => this.call({ outcome: 'unreachable' }),
    declined: () => this.call({ outcome: 'refused' }),
    ask: () => this.askOnce(),
    'answer-yes': () => this.questionnaire(true),
    'answer-no': () => this.questionnaire(false),
    'ask-review': () => this.ask(AskReview, { commandId: newId(), words: '还是没有热水。' }, this.byCase),
    upheld: () => this.decide('upheld'),
    wrongly: () => this.decide('handled-wrongly'),
  };

  private async file(kind: Kind, own = false): Promise<void> {
    const { appealId, sender } = await this.enterprise.file(this.random, kind, own);
    this.appealId = appealId;
    if (sender) this.sender = sender;
  }

  /** As whoever sent it, by what their receipt or their own page opens. */
  private get byCase(): Caller {
    return this.enterprise.world.caseCaller({ tenantId: this.tenant.id, appealId: this.appealId });
  }

  private get persons(): string[] {
    return this.enterprise.senders.get(this.appealId) ?? [];
  }

  /** Of an anonymous sender nobody says it too. */
  private async coSign(): Promise<void> {
    if (this.persons.length === 0) return;
    const { coSigning } = await this.staff(InviteCoSigners, { commandId: newId(), appealId: this.appealId, open: true });
    const by = this.random.of(colleagues.filter((name) => !this.persons.includes(this.tenant.members[name].personId)));
    const { number } = await this.ask(JoinAppeal, { commandId: newId(), code: coSigning.code ?? '' }, this.tenant.as(by));
    this.number = number;
    this.persons.push(this.tenant.members[by].personId);
  }

  private async leave(): Promise<void> {
    const by = colleagues.find((name) => this.persons.slice(1).includes(this.tenant.members[name].personId));
    if (!by) return;
    await this.ask(LeaveAppeal, { commandId: newId(), number: this.number }, this.tenant.as(by));
    this.persons.splice(this.persons.indexOf(this.tenant.members[by].personId), 1);
  }

  private ask<C extends RequestContract>(contract: C, input: z.input<C['input']>, caller: Caller): Promise<Made<C>> {
    return ask(this.enterprise.world, contract, input, caller);
  }

  private staff<C extends RequestContract>(contract: C, input: z.input<C['input']>): Promise<Made<C>> {
    return this.ask(contract, input, this.tenant.as('officer'));
  }

  private on(version: number): { commandId: string; appealId: string; version: number } {
    return { commandId: newId(), appealId: this.appealId, version };
  }

  private async read(): Promise<NonNullable<Made<typeof ReadAppeal>>> {
    const found = await this.staff(ReadAppeal, { appealId: this.appealId });
    if (!found) throw new Error(`no appeal ${this.appealId}`);
    return found;
  }

  private async order(): Promise<Made<typeof ReadOrders>[number]> {
    const orders = await this.staff(ReadOrders, { appealIds: [this.appealId] });
    const newest = [...orders].sort((a, b) => a.round - b.round).at(-1);
    if (!newest) throw new Error(`no order of ${this.appealId}`);
    return newest;
  }

  private async reassign(to: 'workshopHead' | 'handler'): Promise<void> {
    const [{ id, version }, { unitId, personId }] = [await this.order(), this.tenant.members[to]];
    await this.staff(ReassignOrder, { commandId: newId(), orderId: id, version, unitId, personId, why: '归车间。' });
  }

  /** As who holds it; an order of a unit that nobody heads is given to somebody first. */
  private async onOrder(contract: typeof AcceptOrder | typeof GiveOpinion, more: { readonly text?: string }): Promise<unknown> {
    const { id, version, personId, unitId } = await this.order();
    const by = staff.find((name) => this.tenant.members[name].personId === personId) ?? heads.find((name) => this.tenant.members[name].unitId === unitId);
    if (by) return this.ask<RequestContract>(contract, { commandId: newId(), orderId: id, version, ...more }, this.tenant.as(by));
    await this.reassign('handler');
    return this.onOrder(contract, more);
  }

  private reply(kind: 'first' | 'final', parts: string[]): Promise<unknown> {
    return this.staff(SendReply, { commandId: newId(), appealId: this.appealId, kind, text: '周五前换好循环泵。', parts: parts.map((part) => this.tenant.called(part)) });
  }

  /** As somebody who handled nothing of it. */
  private async called<C extends typeof RecordCallBack | typeof AskByQuestionnaire>(contract: C, said: Partial<InputOf<typeof RecordCallBack>>): Promise<Made<C>> {
    for (const by of callers) {
      const found = await this.ask(ReadCallBack, { appealId: this.appealId }, this.tenant.as(by));
      if (found?.mayNot === null) return this.ask<RequestContract>(contract, { ...this.on(found.version), ...said }, this.tenant.as(by)) as Promise<Made<C>>;
    }
    throw new Error(`nobody may call about ${this.appealId}`);
  }

  /** By phone; whom nobody can phone is asked by questionnaire, and says it there or leaves it out. */
  private async call(said: Pick<InputOf<typeof RecordCallBack>, 'outcome' | 'satisfied'>): Promise<unknown> {
    if (this.persons.length > 0) return this.called(RecordCallBack, said);
    await this.askOnce();
    return said.satisfied === undefined ? undefined : this.questionnaire(said.satisfied);
  }

  private async askOnce(): Promise<void> {
    const { round } = await this.read();
    if (this.askedIn === round) return;
    this.askedIn = round;
    this.code = (await this.called(AskByQuestionnaire, {})).code;
  }

  /** By the link, without a login; who left no name by what their receipt opens. */
  private questionnaire(satisfied: boolean): Promise<unknown> {
    const { code } = this;
    return this.ask(AnswerQuestionnaire, { commandId: newId(), satisfied, ...(code !== null && { code }) }, code === null ? this.byCase : { kind: 'anonymous' });
  }

  /** As a leader who decided nothing of it, an earlier review neither. */
  private async decide(outcome: 'upheld' | 'handled-wrongly'): Promise<unknown> {
    for (const by of leaders) {
      const { edges } = await this.ask(ListReviews, { first: 100, open: true }, this.tenant.as(by));
      const open = edges.find(({ node }) => node.appealId === this.appealId)?.node;
      if (open) return this.ask(DecideReview, { commandId: newId(), reviewId: open.id, version: open.version, outcome, reasons: '按规定办理。' }, this.tenant.as(by));
    }
    throw new Error(`nobody may review ${this.appealId}`);
  }
}
