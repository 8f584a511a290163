import { AppealAccepted, AppealFiled, type EventContract, type FactOf, OpinionGiven, OrderIssued } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { openWorld, type PartialFact, type StaffName, type TestTenant, twoTenants, type World } from '@huiyin/testing';
import type { Type } from '@nestjs/common';
import { ClockModule } from '../src/sla.module';
import { DueStore } from '../src/sweep/due.store';
import { Marks } from '../src/sweep/marks.handler';
import { Sweep } from '../src/sweep/sweep.handler';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** The next Monday 09:00 in Shanghai that is not behind. */
const mondayAfter = (now: Date): Date => {
  const local = Math.floor((now.getTime() + SHANGHAI_MS) / DAY_MS) * DAY_MS;
  const monday = (8 - new Date(local).getUTCDay()) % 7 || 7;
  return new Date(local + monday * DAY_MS + 9 * 3_600_000 - SHANGHAI_MS);
};

/** A tongnan and a yuwu enterprise whose clocks are kept by the real service; everything else is told by facts. */
export class SlaWorld {
  private constructor(
    readonly world: World,
    readonly tongnan: TestTenant,
    readonly yuwu: TestTenant,
    readonly sweeper: Sweep,
    readonly due: DueStore,
    readonly marks: Marks,
    readonly monday: Date,
  ) {}

  /** Time stands still in `ClockModule`: a test sweeps when it likes. `SlaModule` sweeps by itself. */
  static async open(module: Type = ClockModule): Promise<SlaWorld> {
    const world = await openWorld();
    const monday = mondayAfter(world.clock.now());
    world.clock.moveTo(monday.toISOString());
    const { app } = await world.boot(module, 'sla');
    const [tongnan, yuwu] = await twoTenants(world);
    return new SlaWorld(world, tongnan, yuwu, app.get(Sweep, { strict: false }), app.get(DueStore, { strict: false }), app.get(Marks, { strict: false }), monday);
  }

  /** `1 14:30` is the Tuesday after the Monday on which this world begins. */
  at(when: string): Date {
    const [day = '0', time = '00:00'] = when.split(' ');
    const [hour, minute] = time.split(':');
    return new Date(this.monday.getTime() + (Number(day) * 24 + Number(hour) - 9) * 3_600_000 + Number(minute) * 60_000);
  }

  /** Says a fact of an appeal in a neighbour's place and waits until it has been handled. */
  async tell<C extends EventContract>(tenant: TestTenant, contract: C, appealId: string, partial: Omit<PartialFact<C>, 'tenantId' | 'appealId'>): Promise<FactOf<C>> {
    const fact = await this.world.publishFact(contract, { round: 1, ...tenant.versions, ...partial, tenantId: tenant.id, appealId } as PartialFact<C>);
    await this.world.drain();
    return fact;
  }

  /** An appeal from the team, filed and accepted. */
  async accepted(tenant: TestTenant, grade = 'general', occurredAt = this.world.clock.now()): Promise<string> {
    const appealId = newId();
    const data = {
      number: 'TN-1', channel: 'qr', placeId: null, unitId: tenant.units.team, mode: 'anonymous' as const, kind: 'question' as const, category: 'livelihood', grade,
      confidential: false, terms: [], promises: [],
    };
    await this.tell(tenant, AppealFiled, appealId, { occurredAt, data });
    const accepted = { category: 'livelihood', grade, needsCooperation: false, route: { unitId: tenant.units.logistics, personId: null } };
    await this.tell(tenant, AppealAccepted, appealId, { occurredAt: new Date(occurredAt.getTime() + 1), data: accepted });
    return appealId;
  }

  async issue(tenant: TestTenant, appealId: string, occurredAt = this.world.clock.now(), person: StaffName = 'handler'): Promise<string> {
    const orderId = newId();
    const data = { orderId, lead: true, number: 'CB-1', unitId: tenant.units.logistics, personId: tenant.members[person].personId, why: [], dueOn: null };
    await this.tell(tenant, OrderIssued, appealId, { aggregateId: orderId, occurredAt, data });
    return orderId;
  }

  giveOpinion(tenant: TestTenant, appealId: string, orderId: string, occurredAt: Date): Promise<unknown> {
    return this.tell(tenant, OpinionGiven, appealId, { aggregateId: orderId, occurredAt, data: { orderId, lead: true, opinionId: newId() } });
  }

  /** Takes what is due at an instant, as a process does that finds all facts heard. */
  async sweep(upTo: Date, confirmed = true): Promise<number> {
    if (upTo > this.world.clock.now()) this.world.clock.moveTo(upTo.toISOString());
    const taken = await this.sweeper.run(upTo, () => Promise.resolve(confirmed));
    await this.world.drain();
    return taken;
  }

  /** What the service has said of an appeal, in order: type and data. */
  async said(appealId: string): Promise<{ type: string; at: string; data: Record<string, unknown> }[]> {
    const rows = await this.world.rows<{ envelope: { type: string; occurredAt: string; data: Record<string, unknown> } }>(
      `select envelope from sla.outbox where envelope ->> 'appealId' = $1 order by envelope ->> 'occurredAt', position`,
      [appealId],
    );
    return rows.map(({ envelope }) => ({ type: envelope.type, at: envelope.occurredAt, data: envelope.data }));
  }

  async saidOf(appealId: string, kind: string): Promise<string[]> {
    return (await this.said(appealId)).filter(({ data }) => data.kind === kind).map(({ type }) => type);
  }

  /** How many facts could not be handled. */
  async parked(): Promise<number> {
    return (await this.world.rows(`select from sla.parked`)).length;
  }

  close(): Promise<void> {
    return this.world.close();
  }
}
