import { type Envelope, OrganisationChanged } from '@huiyin/contracts';
import { HearsEvery } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { HearFactHandler } from './points/hear-fact.handler';
import { KeepHeadHandler } from './points/keep-head.handler';
import { KeepCaseHandler } from './suggestion/keep-case.handler';

/** The one consumer here: a handler of a single subject beside it would take that fact from the points, of which any may be a rule's. */
@Controller()
export class FactsConsumer {
  constructor(
    private readonly points: HearFactHandler,
    private readonly heads: KeepHeadHandler,
    private readonly cases: KeepCaseHandler,
  ) {}

  /** Which facts matter only the tenant's policy says. */
  @HearsEvery()
  async heard(fact: Envelope): Promise<void> {
    if (fact.type === OrganisationChanged.type) await this.heads.handle(fact);
    await this.cases.handle(fact);
    await this.points.handle(fact);
  }
}
