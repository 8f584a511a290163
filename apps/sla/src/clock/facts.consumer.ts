import { CalendarPublished, type Envelope, type FactOf } from '@huiyin/contracts';
import { Hears, HearsEvery } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { FoldFactHandler } from './fold-fact.handler';
import { RecomputeHandler } from './recompute.handler';

@Controller()
export class FactsConsumer {
  constructor(
    private readonly foldFact: FoldFactHandler,
    private readonly recompute: RecomputeHandler,
  ) {}

  /** Which facts matter only the tenant's policy says. */
  @HearsEvery()
  heard(fact: Envelope): Promise<void> {
    return this.foldFact.handle(fact);
  }

  @Hears(CalendarPublished)
  calendar(fact: FactOf<typeof CalendarPublished>): Promise<void> {
    return this.recompute.handle(fact);
  }
}
