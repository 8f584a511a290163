import {
  AppealAccepted, AppealFiled, type DataOf, type EventContract, type FactOf, type InputOf, OpinionGiven, OrderIssued, type OutputOf, ReadReplies, SendReply,
} from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { openWorld, type PartialFact, type StaffName, type TestTenant, twoTenants, WhoseAppeals, type World } from '@huiyin/testing';
import { FeedbackModule } from '../src/feedback.module';
import { LinkKeys } from '../src/questionnaire/link-keys';

export type ReplyView = OutputOf<typeof ReadReplies>[number];
type Mode = DataOf<typeof AppealFiled>['mode'];
export type Answer = OutputOf<typeof SendReply> | Refusal;

/** Feedback, alone, with a tongnan and a yuwu enterprise; its neighbours are told by their facts. */
export class FeedbackWorld {
  private constructor(
    readonly world: World,
    readonly tongnan: TestTenant,
    readonly yuwu: TestTenant,
    readonly whose: WhoseAppeals,
    readonly links: LinkKeys,
  ) {}

  static async open(): Promise<FeedbackWorld> {
    const world = await openWorld();
    const { app } = await world.boot(FeedbackModule, 'feedback');
    const [tongnan, yuwu] = await twoTenants(world);
    return new FeedbackWorld(world, tongnan, yuwu, await WhoseAppeals.play(), app.get(LinkKeys));
  }

  async close(): Promise<void> {
    await this.whose.close();
    await this.world.close();
  }

  /** Says a fact of an appeal in a neighbour's place. */
  say<E extends EventContract>(tenant: TestTenant, contract: E, appealId: string, data: FactOf<E>['data'], round = 1): Promise<FactOf<E>> {
    return this.world.publishFact(contract, { round, ...tenant.versions, tenantId: tenant.id, appealId, data } as PartialFact<E>);
  }

  async tell<E extends EventContract>(tenant: TestTenant, contract: E, appealId: string, data: FactOf<E>['data'], round = 1): Promise<void> {
    await this.say(tenant, contract, appealId, data, round);
    await this.world.drain();
  }

  async filed(tenant: TestTenant, appealId = newId(), mode: Mode = 'named'): Promise<string> {
    await this.tell(tenant, AppealFiled, appealId, {
      number: 'X-1', channel: 'web', placeId: null, unitId: tenant.units.team, mode, kind: 'complaint', category: 'livelihood', grade: 'general',
      confidential: false, terms: [], promises: [],
    });
    return appealId;
  }

  /** An appeal in hand: accepted, its order with the tenant's handler. */
  async inHand(tenant: TestTenant, mode?: Mode): Promise<{ appealId: string; orderId: string }> {
    const [appealId, orderId] = [await this.filed(tenant, newId(), mode), newId()];
    await this.say(tenant, AppealAccepted, appealId, { category: 'livelihood', grade: 'general', needsCooperation: false, route: null });
    const { unitId, personId } = tenant.members.handler;
    await this.tell(tenant, OrderIssued, appealId, { orderId, lead: true, number: 'CB-1', unitId, personId, why: [], dueOn: null });
    return { appealId, orderId };
  }

  async opinion(tenant: TestTenant, { appealId, orderId }: { appealId: string; orderId: string }, round = 1): Promise<string> {
    const opinionId = newId();
    await this.tell(tenant, OpinionGiven, appealId, { orderId, lead: true, opinionId }, round);
    return opinionId;
  }

  send(tenant: TestTenant, appealId: string, reply: Partial<InputOf<typeof SendReply>>, by: StaffName = 'officer'): Promise<Answer> {
    const usual = { commandId: newId(), appealId, kind: 'final' as const, text: '周五前换好锅炉。', parts: ['asked', 'grounds'], ...reply };
    return this.world.ask(SendReply, usual, tenant.as(by));
  }

  async replies(tenant: TestTenant, appealId: string, by: StaffName = 'officer'): Promise<ReplyView[]> {
    const answer = await this.world.ask(ReadReplies, { appealIds: [appealId] }, tenant.as(by));
    if (isRefusal(answer)) throw new Error(answer.refused);
    return answer;
  }

  async said(appealId: string): Promise<{ type: string; round: number; actor: object; data: Record<string, unknown> }[]> {
    const rows = await this.world.rows<{ envelope: { type: string; round: number; actor: object; data: Record<string, unknown> } }>(
      `select envelope from feedback.outbox where envelope ->> 'appealId' = $1 order by position`, [appealId],
    );
    return rows.map(({ envelope }) => envelope);
  }
}
