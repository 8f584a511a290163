import { type Envelope, OrganisationChanged } from '@huiyin/contracts';
import { type FactContext, HearsEvery } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
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

  /** Which facts matter only the tenant's policy says. One that was held is taken up whatever it is, or it would be held for ever. */
  @HearsEvery()
  async heard(fact: Envelope, @Ctx() { delivery }: FactContext): Promise<void> {
    if (fact.type === OrganisationChanged.type) await this.heads.handle(fact);
    if (delivery > 0 && this.points.isIdle(fact)) return;
    if ((await this.points.handle(fact)) === 'held') await this.cases.handle(fact);
  }
}
