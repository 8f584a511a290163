import { Relay } from '@huiyin/persistence';
import type { RunningService } from '@huiyin/service';
import type { TestTenant, World } from '@huiyin/testing';
import { join } from 'node:path';

type Class<T> = new (...parts: never[]) => T;
interface Sweeps {
  run(upTo: Date, confirm: () => Promise<boolean>): Promise<number>;
}
interface Recounts {
  rebuild(tenantId: string): Promise<number>;
}

/** By computed paths: journeys are no part of any service, and no service is a library. */
const classIn = async <T>(file: string, name: string): Promise<Class<T>> => {
  const found = (await import(join(__dirname, '../../..', file))) as Record<string, Class<T> | undefined>;
  const wanted = found[name];
  if (!wanted) throw new Error(`${file} has no ${name}`);
  return wanted;
};

type Booted = readonly [file: string, module: string, service: Parameters<World['boot']>[1]];
const acting: readonly Booted[] = [['intake/src/intake.module', 'IntakeModule', 'intake'], ['routing/src/routing.module', 'RoutingModule', 'routing'], ['feedback/src/feedback.module', 'FeedbackModule', 'feedback']];

/** The services of a case in one process, with time that stands still until it is swept. */
export class Services {
  private constructor(
    private readonly world: World,
    private readonly relays: readonly Relay[],
    private readonly sweeps: Sweeps,
    private readonly recounts: Recounts,
  ) {}

  /** With `more` of them, which only hear. */
  static async boot(world: World, more: readonly Booted[] = []): Promise<Services> {
    const boot = async (...[file, name, service]: Booted): Promise<RunningService> => world.boot(await classIn<object>(file, name), service);
    const relays: Relay[] = [];
    for (const one of acting) relays.push((await boot(...one)).app.get(Relay));
    for (const one of more) await boot(...one);
    const sla = await boot('sla/src/sla.module', 'ClockModule', 'sla');
    const reporting = await boot('reporting/src/reporting.module', 'ReportingModule', 'reporting');
    const [sweep, recount] = [await classIn<Sweeps>('sla/src/sweep/sweep.handler', 'Sweep'), await classIn<Recounts>('reporting/src/figures/recount.handler', 'RecountHandler')];
    return new Services(world, relays, sla.app.get<Sweeps>(sweep, { strict: false }), reporting.app.get<Recounts>(recount));
  }

  /** What is done, then hours, and whatever fell due is acted on. */
  async pass(hours: number, work: () => Promise<void>): Promise<void> {
    await work();
    this.world.clock.advance(hours * 3_600_000);
    await this.settle();
  }

  /** The same with all facts of the work heard only after the hours: what was in time is taken for late, until they come. */
  async passUnheard(hours: number, work: () => Promise<void>): Promise<void> {
    await Promise.all(this.relays.map((relay) => relay.stop()));
    await work();
    this.world.clock.advance(hours * 3_600_000);
    await this.sweep();
    for (const relay of this.relays) relay.start();
    await this.settle();
  }

  rebuild(tenant: TestTenant): Promise<number> {
    return this.recounts.rebuild(tenant.id);
  }

  private async settle(): Promise<void> {
    await this.world.drain();
    while ((await this.sweep()) > 0) await this.world.drain();
  }

  private sweep(): Promise<number> {
    return this.sweeps.run(this.world.clock.now(), () => Promise.resolve(true));
  }
}
