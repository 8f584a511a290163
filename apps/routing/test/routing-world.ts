import {
  AppealAccepted, AppealFiled, type EventContract, type FactOf, ListOrders, type OutputOf, ReadOrder, ReadOrders, ReadProposals,
} from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import { natsAs, openWorld, type PartialFact, type StaffName, type TestTenant, twoTenants, WhoseAppeals, type World } from '@huiyin/testing';
import { RoutingModule } from '../src/routing.module';

export type OrderView = OutputOf<typeof ReadOrders>[number];
type About<E extends EventContract> = Omit<PartialFact<E>, 'tenantId' | 'appealId' | 'data'>;
type Filed = FactOf<typeof AppealFiled>['data'];
type Accepted = FactOf<typeof AppealAccepted>['data'];

/** What was answered, where a refusal would be a failure of the test. */
export const made = <T>(answer: T): Exclude<T, { refused: string }> => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { refused: string }>;
};

/** Routing, alone, with a tongnan and a yuwu enterprise; its neighbours are told by their facts. */
export class RoutingWorld {
  private constructor(
    readonly world: World,
    readonly tongnan: TestTenant,
    readonly yuwu: TestTenant,
    readonly whose: WhoseAppeals,
  ) {}

  static async open(): Promise<RoutingWorld> {
    const world = await openWorld();
    await world.boot(RoutingModule, 'routing');
    const [tongnan, yuwu] = await twoTenants(world);
    return new RoutingWorld(world, tongnan, yuwu, await WhoseAppeals.play());
  }

  async close(): Promise<void> {
    await this.whose.close();
    await this.world.close();
  }

  /** Says a fact of an appeal in a neighbour's place. */
  say<E extends EventContract>(tenant: TestTenant, contract: E, appealId: string, data: FactOf<E>['data'], about?: About<E>): Promise<FactOf<E>> {
    return this.world.publishFact(contract, { round: 1, ...tenant.versions, ...about, tenantId: tenant.id, appealId, data } as PartialFact<E>);
  }

  async tell<E extends EventContract>(tenant: TestTenant, contract: E, appealId: string, data: FactOf<E>['data'], about?: About<E>): Promise<FactOf<E>> {
    const fact = await this.say(tenant, contract, appealId, data, about);
    await this.world.drain();
    return fact;
  }

  /** The same message once more, after the broker has forgotten that it had it. */
  async again(contract: EventContract, fact: object): Promise<void> {
    const deploy = await natsAs('deploy');
    await deploy.jetstream().publish(contract.subject, JSON.stringify(fact), { msgID: newId() });
    await deploy.close();
  }

  sayFiled(tenant: TestTenant, appealId: string, change: Partial<Filed> = {}, about?: About<typeof AppealFiled>): Promise<FactOf<typeof AppealFiled>> {
    const data = {
      number: 'X-1', channel: 'web', placeId: null, unitId: tenant.units.team, mode: 'named' as const, kind: 'complaint' as const, category: 'livelihood',
      grade: 'general', confidential: false, terms: [], promises: [], ...change,
    };
    return this.say(tenant, AppealFiled, appealId, data, about);
  }

  sayAccepted(tenant: TestTenant, appealId: string, change: Partial<Accepted> = {}, about?: About<typeof AppealAccepted>): Promise<FactOf<typeof AppealAccepted>> {
    return this.say(tenant, AppealAccepted, appealId, { category: 'livelihood', grade: 'general', needsCooperation: false, route: null, ...change }, about);
  }

  /** An accepted appeal with its order, by default in the hands of the tenant's handler. */
  async issued(tenant: TestTenant, route: Accepted['route'] = { unitId: tenant.units.logistics, personId: tenant.members.handler.personId }): Promise<OrderView> {
    const appealId = newId();
    await this.sayFiled(tenant, appealId);
    await this.sayAccepted(tenant, appealId, { route });
    await this.world.drain();
    return this.orderOf(tenant, appealId);
  }

  async ordersOf(tenant: TestTenant, appealId: string, by: StaffName = 'officer'): Promise<OrderView[]> {
    return made(await this.world.ask(ReadOrders, { appealIds: [appealId] }, tenant.as(by)));
  }

  async orderOf(tenant: TestTenant, appealId: string): Promise<OrderView> {
    const [order, ...others] = await this.ordersOf(tenant, appealId);
    if (!order || others.length > 0) throw new Error(`one order expected of ${appealId}`);
    return order;
  }

  async order(tenant: TestTenant, orderId: string, by: StaffName = 'officer'): Promise<OrderView | null> {
    return made(await this.world.ask(ReadOrder, { orderId }, tenant.as(by)));
  }

  async proposal(tenant: TestTenant, appealId: string): Promise<OutputOf<typeof ReadProposals>[number] | undefined> {
    return made(await this.world.ask(ReadProposals, { appealIds: [appealId] }, tenant.as('officer')))[0];
  }

  async held(tenant: TestTenant, by: StaffName, page: { open?: boolean; first?: number; after?: string } = {}): Promise<OutputOf<typeof ListOrders>> {
    return made(await this.world.ask(ListOrders, page, tenant.as(by)));
  }

  /** What routing said of an appeal, in the order of its saying. */
  async said(appealId: string): Promise<{ type: string; round: number; actor: object; data: Record<string, unknown> }[]> {
    const rows = await this.world.rows<{ envelope: { type: string; round: number; actor: object; data: Record<string, unknown> } }>(
      `select envelope from routing.outbox where envelope ->> 'appealId' = $1 order by position`, [appealId],
    );
    return rows.map(({ envelope }) => envelope);
  }

  async parked(): Promise<number> {
    return (await this.world.rows('select from routing.parked')).length;
  }
}
