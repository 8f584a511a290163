import {
  AwardGranted, AwardPaid, AwardReversed, BreachWithdrawn, CallBackAsked, CallBackDone, CallBackFailed, ClockBreached, ClockCancelled, ClockMet, ClockPaused, ClockRecomputed, ClockResumed, ClockStarted, ClockWarned, type Envelope,
  Escalated, EvasionFound, LevelJudged, OpinionGiven, OpinionSentBack, OrderAccepted, OrderCancelled, OrderIssued, OrderReassigned, OrderReturned, OrderSuspended,
  PointsAppealed, PointsEntered, PointsReversed, PointsUpheld, ProgressReported, RaisedBeyondAuthority, ReplySent, ReviewAsked, ReviewClosed, ReviewDecided, SatisfactionGiven,
  SuggestionAdopted, SuggestionDeclined, SuggestionImplemented, SuggestionRaised,
} from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { FoldFactHandler } from './fold-fact.handler';

/** What others say of an appeal, for its case file. */
@Controller()
export class CaseFileConsumer {
  constructor(private readonly caseFile: FoldFactHandler) {}

  @Hears(
    OrderIssued, OrderAccepted, OrderReassigned, OrderReturned, OrderSuspended, OrderCancelled, ProgressReported, OpinionGiven,
    OpinionSentBack, RaisedBeyondAuthority, EvasionFound,
  )
  hearRouting(fact: Envelope): Promise<void> {
    return this.caseFile.fold('routing', fact);
  }

  @Hears(
    ClockStarted, ClockPaused, ClockResumed, ClockMet, ClockWarned, ClockBreached, ClockCancelled, ClockRecomputed, BreachWithdrawn, Escalated, LevelJudged,
  )
  hearSla(fact: Envelope): Promise<void> {
    return this.caseFile.fold('sla', fact);
  }

  @Hears(ReplySent, CallBackAsked, CallBackDone, CallBackFailed, SatisfactionGiven, ReviewAsked, ReviewDecided, ReviewClosed)
  hearFeedback(fact: Envelope): Promise<void> {
    return this.caseFile.fold('feedback', fact);
  }

  @Hears(
    PointsEntered, PointsAppealed, PointsUpheld, PointsReversed, SuggestionRaised, SuggestionAdopted, SuggestionDeclined, SuggestionImplemented, AwardGranted, AwardPaid,
    AwardReversed,
  )
  hearRewards(fact: Envelope): Promise<void> {
    return this.caseFile.fold('rewards', fact);
  }
}
