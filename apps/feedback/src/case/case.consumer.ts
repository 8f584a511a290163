import {
  AppealAccepted, AppealArchived, AppealConcluded, AppealFiled, AppealMerged, AppealReferred, AppealRefused, AppealReopened, AppealWithdrawn,
  BreachWithdrawn, type Envelope, Escalated, type FactOf, OpinionGiven, OpinionSentBack, OrderAccepted, OrderCancelled, OrderIssued,
  OrderReassigned, OrderReturned,
} from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { NoteCaseHandler } from './note-case.handler';

/** What feedback hears of a case: how far it is, and who may read it. */
@Controller()
export class CaseConsumer {
  constructor(private readonly note: NoteCaseHandler) {}

  @Hears(AppealFiled, AppealAccepted, AppealReopened, AppealRefused, AppealReferred, AppealWithdrawn, AppealMerged, AppealConcluded, AppealArchived)
  hearAppeal(fact: Envelope): Promise<void> {
    return this.note.handle(fact);
  }

  @Hears(OrderIssued, OrderAccepted, OrderReassigned, OrderReturned, OrderCancelled, Escalated, BreachWithdrawn)
  hearWork(fact: Envelope): Promise<void> {
    return this.note.handle(fact);
  }

  @Hears(OpinionGiven, OpinionSentBack)
  hearOpinion(fact: FactOf<typeof OpinionGiven> | FactOf<typeof OpinionSentBack>): Promise<void> {
    return this.note.handleOpinion(fact);
  }
}
