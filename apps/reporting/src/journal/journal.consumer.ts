import { CalendarPublished, type Envelope } from '@huiyin/contracts';
import { FactContext, HearsEvery } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { TraceReadHandler } from '../audit/trace-read.handler';
import { RecountHandler } from '../figures/recount.handler';
import { PlaceTenantHandler } from '../tree/place-tenant.handler';
import { AddFactHandler } from './add-fact.handler';

@Controller()
export class JournalConsumer {
  constructor(
    private readonly add: AddFactHandler,
    private readonly place: PlaceTenantHandler,
    private readonly trace: TraceReadHandler,
    private readonly recount: RecountHandler,
  ) {}

  /** Every fact of every publisher, also one that this release does not know. What else one brings about comes after its line. */
  @HearsEvery()
  async heard(fact: Envelope, @Ctx() { contract }: FactContext): Promise<void> {
    await this.add.handle(contract.publisher, fact);
    await this.place.handle(fact);
    await this.trace.handle(fact);
    if (fact.type === CalendarPublished.type) await this.recount.afterCalendar(fact.tenantId);
  }
}
