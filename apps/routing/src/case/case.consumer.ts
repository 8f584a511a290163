import {
  AppealAccepted, AppealAnsweredOnSpot, AppealClosedNotice, AppealFiled, AppealGraded, AppealMerged, AppealReferred, AppealRefused, AppealReopened,
  AppealUnmerged, AppealWithdrawn, BreachWithdrawn, CallBackAsked, CallBackDone, CallBackFailed, type Envelope, Escalated, MaterialGiven,
  MaterialRequested, PersonsBarred, ReplySent, ReviewAsked, ReviewDecided, SatisfactionGiven, SenderWrote,
} from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { FollowCaseHandler } from './follow-case.handler';

/** What routing hears of a case. */
@Controller()
export class CaseConsumer {
  constructor(private readonly follow: FollowCaseHandler) {}

  @Hears(
    AppealFiled, AppealGraded, AppealAccepted, AppealReopened, AppealWithdrawn, AppealReferred, AppealRefused, AppealAnsweredOnSpot,
    AppealMerged, AppealUnmerged, AppealClosedNotice, ReplySent, PersonsBarred,
  )
  hearCase(fact: Envelope): Promise<void> {
    return this.follow.handle(fact);
  }

  /** They decide who may read. */
  @Hears(Escalated, BreachWithdrawn, ReviewAsked)
  hearReaders(fact: Envelope): Promise<void> {
    return this.follow.handle(fact);
  }

  @Hears(SenderWrote, MaterialRequested, MaterialGiven, CallBackAsked, CallBackDone, CallBackFailed, SatisfactionGiven, ReviewDecided)
  hearMoment(fact: Envelope): Promise<void> {
    return this.follow.noteMoment(fact);
  }
}
