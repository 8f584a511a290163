import { AppealFiled, BreachWithdrawn, ClockBreached, type EventContract, type FactOf, OrderIssued } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { natsAs, openWorld, type PartialFact, type StaffName, type TestTenant, twoTenants, type World } from '@huiyin/testing';
import { RewardsModule } from '../src/rewards.module';

type About<E extends EventContract> = Omit<PartialFact<E>, 'tenantId' | 'appealId' | 'data'>;
export interface Said {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly actor: object;
  readonly data: Record<string, unknown>;
}
/** An appeal whose order is with the tenant's logistics. */
export interface InHand {
  readonly appealId: string;
  readonly orderId: string;
  readonly clockId: string;
}

/** Rewards, alone, with a tongnan and a yuwu enterprise; its neighbours are told by their facts. */
export class RewardsWorld {
  private constructor(
    readonly world: World,
    readonly tenants: Tenants,
    readonly tongnan: TestTenant,
    readonly yuwu: TestTenant,
  ) {}

  static async open(): Promise<RewardsWorld> {
    const world = await openWorld();
    const { app } = await world.boot(RewardsModule, 'rewards');
    const [tongnan, yuwu] = await twoTenants(world);
    return new RewardsWorld(world, app.get(Tenants), tongnan, yuwu);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** Says a fact of an appeal in a neighbour's place. */
  say<E extends EventContract>(tenant: TestTenant, contract: E, appealId: string, data: FactOf<E>['data'], about?: About<E>): Promise<FactOf<E>> {
    return this.world.publishFact(contract, { round: 1, policyVersion: tenant.versions.policyVersion, ...about, tenantId: tenant.id, appealId, data } as PartialFact<E>);
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
    await this.world.drain();
  }

  async inHand(tenant: TestTenant, person: StaffName = 'handler'): Promise<InHand> {
    const [appealId, orderId, clockId] = [newId(), newId(), newId()];
    await this.say(tenant, AppealFiled, appealId, {
      number: 'X-1', channel: 'web', placeId: null, unitId: tenant.units.team, mode: 'named', kind: 'complaint', category: 'livelihood', grade: 'general',
      confidential: false, terms: [], promises: [],
    });
    await this.issue(tenant, { appealId, orderId }, person);
    return { appealId, orderId, clockId };
  }

  async issue(tenant: TestTenant, { appealId, orderId }: Pick<InHand, 'appealId' | 'orderId'>, person: StaffName = 'handler'): Promise<void> {
    const { unitId, personId } = tenant.members[person];
    await this.tell(tenant, OrderIssued, appealId, { orderId, lead: true, number: 'CB-1', unitId, personId, why: [], dueOn: null });
  }

  /** The order's opinion did not come in time. */
  async breach(tenant: TestTenant, { appealId, orderId, clockId }: InHand, run = 1): Promise<FactOf<typeof ClockBreached>> {
    const dueAt = this.world.clock.now().toISOString();
    return this.tell(tenant, ClockBreached, appealId, { clockId, kind: 'opinion', orderId, dueAt, run, unconfirmed: false }, { aggregateId: clockId });
  }

  withdraw(tenant: TestTenant, { appealId, orderId, clockId }: InHand, run = 1): Promise<FactOf<typeof BreachWithdrawn>> {
    return this.tell(tenant, BreachWithdrawn, appealId, { clockId, kind: 'opinion', orderId, run, metAt: null }, { aggregateId: clockId });
  }

  /** What rewards said of an appeal, in the order of its saying. */
  async said(appealId: string): Promise<Said[]> {
    const rows = await this.world.rows<{ envelope: Said }>(`select envelope from rewards.outbox where envelope ->> 'appealId' = $1 order by position`, [appealId]);
    return rows.map(({ envelope }) => envelope);
  }

  /** What a person's account comes to, and the whole ledger, which is nothing. */
  async balance(tenant: TestTenant, person: StaffName): Promise<{ points: number; ledger: number }> {
    const sum = `select coalesce(sum(amount), 0)::int as sum from rewards.ledger_leg where tenant_id = $1`;
    const own = await this.world.rows<{ sum: number }>(`${sum} and account = $2`, [tenant.id, `person:${tenant.members[person].personId}`]);
    const all = await this.world.rows<{ sum: number }>(sum, [tenant.id]);
    return { points: own[0]!.sum, ledger: all[0]!.sum };
  }
}
