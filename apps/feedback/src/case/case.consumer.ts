import {
  AppealAccepted, AppealAnsweredOnSpot, AppealArchived, AppealConcluded, AppealFiled, AppealMerged, AppealReferred, AppealRefused, AppealReopened,
  AppealUnmerged, AppealWithdrawn, BreachWithdrawn, ClockBreached, ClockRecomputed, ClockWarned, type Envelope, Escalated, type FactOf, MaterialGiven, MaterialRequested, OpinionGiven,
  OpinionSentBack, OrderAccepted, OrderCancelled, OrderIssued, OrderReassigned, OrderReturned, PersonsBarred, PointsAppealed, PointsEntered, PointsReversed, PointsUpheld, SenderWrote,
} from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { HearSilenceHandler } from '../follow-up/hear-silence.handler';
import { HearMergeHandler } from '../merge/hear-merge.handler';
import { FollowCaseHandler } from './follow-case.handler';

/** What feedback hears of a case: how far it is, the opinions that stand, and who may read it. */
@Controller()
export class CaseConsumer {
  constructor(
    private readonly follow: FollowCaseHandler,
    private readonly silence: HearSilenceHandler,
    private readonly merging: HearMergeHandler,
  ) {}

  @Hears(
    AppealFiled, AppealAccepted, AppealReopened, AppealAnsweredOnSpot, AppealRefused, AppealReferred, AppealWithdrawn, AppealUnmerged,
    AppealConcluded, AppealArchived, OpinionGiven, OpinionSentBack,
  )
  hearCase(fact: Envelope): Promise<void> {
    return this.follow.handle(fact);
  }

  /** They decide who may read. */
  @Hears(OrderIssued, OrderAccepted, OrderReassigned, OrderReturned, OrderCancelled, Escalated, BreachWithdrawn, PersonsBarred)
  hearWork(fact: Envelope): Promise<void> {
    return this.follow.handle(fact);
  }

  @Hears(AppealMerged)
  hearMerge(fact: FactOf<typeof AppealMerged>): Promise<void> {
    return this.merging.handle(fact);
  }

  /** They decide who is told what. */
  @Hears(ClockWarned, ClockRecomputed, MaterialRequested, MaterialGiven, SenderWrote, PointsEntered, PointsAppealed, PointsUpheld, PointsReversed)
  hearNews(fact: Envelope): Promise<void> {
    return this.follow.handle(fact);
  }

  @Hears(ClockBreached)
  async hearBreach(fact: FactOf<typeof ClockBreached>): Promise<void> {
    await this.follow.handle(fact);
    await this.silence.handle(fact);
  }
}
