import { type FactOf, ProgressReported, request } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { Answers, Hears, Rpc } from '@huiyin/messaging';
import { PersistenceModule, Tenants } from '@huiyin/persistence';
import { Allows, Asker, Inbox, type MemberAsker } from '@huiyin/service';
import { Controller, Get, Inject, Module } from '@nestjs/common';
import 'reflect-metadata';
import { z } from 'zod';
import { openWorld, TestTenant } from '../src';

const Progress = request('rpc.routing.probe-progress.v1', { input: z.object({}), output: z.object({ id: z.string() }) });
let caller: Parameters<Rpc['ask']>[2] = { kind: 'anonymous' };

@Controller()
class Front {
  constructor(@Inject(Rpc) private readonly rpc: Rpc) {}

  @Get('progress')
  progress(): Promise<unknown> {
    return this.rpc.ask(Progress, {}, caller);
  }
}

@Controller()
class Reporter {
  constructor(private readonly tenants: Tenants) {}

  @Answers(Progress)
  @Allows('handler')
  async report(_input: object, @Asker() asker: MemberAsker): Promise<{ id: string }> {
    const id = newId();
    const said = { aggregateId: id, occurredAt: new Date(), actor: { kind: 'system' as const } };
    await this.tenants.inTenant(asker.tenantId, (tx) => tx.publish({ ...said, contract: ProgressReported, data: { orderId: id, lead: true, progressId: id } }));
    return { id };
  }
}

@Controller()
class Last {
  constructor(private readonly inbox: Inbox) {}

  @Hears(ProgressReported)
  progress(fact: FactOf<typeof ProgressReported>): Promise<unknown> {
    return this.inbox.once('last', fact, (tx) => tx.query('select 1'));
  }
}

@Module({ controllers: [Front] })
class FrontModule {}
@Module({ imports: [PersistenceModule.forService('routing')], controllers: [Reporter] })
class ReporterModule {}
@Module({ imports: [PersistenceModule.forService('sla')], controllers: [Last] })
class LastModule {}


/** One request from the gateway to the last consumer; a process of its own, for Jest has no `import()` for the exporter. */
const walk = async (): Promise<void> => {
  const world = await openWorld();
  const gateway = await world.boot(FrontModule, 'gateway');
  await world.boot(ReporterModule, 'routing');
  await world.boot(LastModule, 'sla');
  const tenant = new TestTenant(world, 'tongnan', 'TN');
  await tenant.onboard();
  await world.drain();
  caller = tenant.as('handler');
  const { status } = await fetch(`${gateway.url}/progress`);
  await world.drain();
  await world.close();
  process.exit(status === 200 ? 0 : 1);
};
void walk();
