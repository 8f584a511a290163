import type { PresetId } from '@huiyin/presets';
import { openWorld, TestTenant, type World } from '@huiyin/testing';
import { dayOf } from '../figures/said';
import { Services } from '../figures/services';

/** How a preset goes by here: under which names, and by how much every number of it is another. */
export interface Practice {
  readonly seed: number | null;
  readonly longer: number;
}

const MONDAY_HALF_PAST_EIGHT = '2027-01-04T00:30:00.000Z';

/** Tenants of one preset, by its own names and by others, in which the same is done at the same times. */
export class Practices {
  private constructor(
    readonly world: World,
    private readonly services: Services,
    private readonly tenants: ReadonlyMap<string, TestTenant>,
  ) {}

  static async open(preset: PresetId, practices: readonly (readonly [string, Practice])[]): Promise<Practices> {
    const world = await openWorld();
    const services = await Services.boot(world, [['rewards/src/rewards.module', 'RewardsModule', 'rewards']]);
    const tenants = practices.map(([name, { seed, longer }], nth): [string, TestTenant] =>
      [name, seed === null ? new TestTenant(world, preset, `P${nth}`) : TestTenant.inDisguise(world, preset, `P${nth}`, seed, longer)]);
    for (const [, tenant] of tenants) await tenant.onboard();
    await world.drain();
    world.clock.moveTo(MONDAY_HALF_PAST_EIGHT);
    return new Practices(world, services, new Map(tenants));
  }

  tenant(name: string): TestTenant {
    const found = this.tenants.get(name);
    if (!found) throw new Error(`no practice ${name}`);
    return found;
  }

  /** An act is done in every tenant, then hours go by. */
  step(hours: number, act: (tenant: TestTenant, name: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
    return this.services.pass(hours, async () => {
      for (const [name, tenant] of this.tenants) await act(tenant, name);
    });
  }

  /** It becomes so late, on the day that it is. */
  until(time: string): Promise<void> {
    const at = new Date(`${dayOf(this.world.clock.now().toISOString())}T${time}:00+08:00`);
    return this.services.pass(0, () => Promise.resolve(this.world.clock.moveTo(at.toISOString())));
  }

  /** What was put aside by a service although it should have been handled. */
  async parked(): Promise<unknown[]> {
    const found = await Promise.all(['intake', 'routing', 'sla', 'feedback', 'rewards', 'reporting'].map((service) => this.world.rows<object>(`select consumer, reason from ${service}.parked`)));
    return found.flat();
  }
}
