import {
  AppealAccepted, AppealClosedNotice, AppealFiled, AppealGraded, AppealMerged, AppealReferred, AppealRefused, AppealReopened, AppealWithdrawn,
  BreachWithdrawn, Escalated, type FactOf, MaterialGiven, MaterialRequested, ReplySent, SenderWrote,
} from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { EndOrdersHandler } from '../order/end-orders.handler';
import { IssueOrderHandler } from '../order/issue-order.handler';
import { NoteFactHandler } from './note-fact.handler';
import { NoteFiledHandler } from './note-filed.handler';
import { RegradeHandler } from './regrade.handler';

/** What routing hears of a case, and who acts on it. */
@Controller()
export class CaseConsumer {
  constructor(
    private readonly filed: NoteFiledHandler,
    private readonly regrade: RegradeHandler,
    private readonly issue: IssueOrderHandler,
    private readonly end: EndOrdersHandler,
    private readonly note: NoteFactHandler,
  ) {}

  @Hears(AppealFiled) hearFiled(fact: FactOf<typeof AppealFiled>): Promise<void> {
    return this.filed.handle(fact);
  }

  @Hears(AppealGraded) hearGraded(fact: FactOf<typeof AppealGraded>): Promise<void> {
    return this.regrade.handle(fact);
  }

  @Hears(AppealAccepted, AppealReopened) hearAccepted(fact: FactOf<typeof AppealAccepted> | FactOf<typeof AppealReopened>): Promise<void> {
    return this.issue.handle(fact);
  }

  @Hears(AppealWithdrawn, AppealReferred, AppealRefused)
  hearEnded(fact: FactOf<typeof AppealWithdrawn> | FactOf<typeof AppealReferred> | FactOf<typeof AppealRefused>): Promise<void> {
    return this.end.handle(fact, 'ended');
  }

  @Hears(AppealMerged) hearMerged(fact: FactOf<typeof AppealMerged>): Promise<void> {
    return this.end.handle(fact, 'merged');
  }

  @Hears(AppealClosedNotice) hearClosed(fact: FactOf<typeof AppealClosedNotice>): Promise<void> {
    return this.end.handle(fact, 'ended', fact.data.orderId);
  }

  @Hears(ReplySent) async hearReply(fact: FactOf<typeof ReplySent>): Promise<void> {
    await (fact.data.kind === 'final' ? this.end.handle(fact, 'answered') : this.note.handle(fact, false));
  }

  @Hears(Escalated, BreachWithdrawn) hearEscalated(fact: FactOf<typeof Escalated> | FactOf<typeof BreachWithdrawn>): Promise<void> {
    return this.note.handle(fact, true);
  }

  @Hears(SenderWrote, MaterialRequested, MaterialGiven)
  hearWritten(fact: FactOf<typeof SenderWrote> | FactOf<typeof MaterialRequested> | FactOf<typeof MaterialGiven>): Promise<void> {
    return this.note.handle(fact, false);
  }
}
