import {
  AcceptOrder, GiveOpinion, type InputOf, IssueOrder, ListOrders, type OutputOf, ReadOrder, ReadOrders, ReadProposals, ReassignOrder, ReportProgress, ReturnOrder,
  SendOpinionBack,
} from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers, RequestContext } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { ReadProposalsHandler } from '../proposal/read-proposals.handler';
import { AcceptOrderHandler } from './accept-order.handler';
import type { Changed } from './act-on-order.handler';
import { GiveOpinionHandler } from './give-opinion.handler';
import { IssueAnewHandler } from './issue-anew.handler';
import type { OrderView } from './order.store';
import { ReadOrdersHandler } from './read-orders.handler';
import { ReassignOrderHandler } from './reassign-order.handler';
import { ReportProgressHandler } from './report-progress.handler';
import { ReturnOrderHandler } from './return-order.handler';
import { SendOpinionBackHandler } from './send-opinion-back.handler';

/** Who may ask what of orders. Whose order it is, is decided by the rule of the order itself. */
@Controller()
export class OrderController {
  constructor(
    private readonly reading: ReadOrdersHandler,
    private readonly proposals: ReadProposalsHandler,
    private readonly accept: AcceptOrderHandler,
    private readonly progress: ReportProgressHandler,
    private readonly opinion: GiveOpinionHandler,
    private readonly sendBack: SendOpinionBackHandler,
    private readonly reassign: ReassignOrderHandler,
    private readonly giveBack: ReturnOrderHandler,
    private readonly anew: IssueAnewHandler,
  ) {}

  @Allows('officer')
  @Answers(ReadProposals)
  readProposals(input: InputOf<typeof ReadProposals>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadProposals>> {
    return this.proposals.handle(asker, input);
  }

  @Allows('member')
  @Answers(ReadOrders)
  readOrders(input: InputOf<typeof ReadOrders>, @Asker() asker: MemberAsker): Promise<OrderView[]> {
    return this.reading.ofAppeals(asker, input);
  }

  @Allows('member')
  @Answers(ReadOrder)
  readOrder(input: InputOf<typeof ReadOrder>, @Asker() asker: MemberAsker): Promise<OrderView | null> {
    return this.reading.one(asker, input);
  }

  @Allows('handler', 'responder', 'department-head')
  @Answers(ListOrders)
  listOrders(input: InputOf<typeof ListOrders>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ListOrders> | Refusal> {
    return this.reading.held(asker, input);
  }

  @Allows('handler', 'responder', 'department-head')
  @Answers(AcceptOrder)
  acceptOrder(input: InputOf<typeof AcceptOrder>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<Changed | Refusal> {
    return this.accept.handle({ asker, caller }, input);
  }

  @Allows('handler', 'responder', 'department-head')
  @Answers(ReportProgress)
  reportProgress(input: InputOf<typeof ReportProgress>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<Changed | Refusal> {
    return this.progress.handle({ asker, caller }, input);
  }

  @Allows('handler', 'responder', 'department-head')
  @Answers(GiveOpinion)
  giveOpinion(input: InputOf<typeof GiveOpinion>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<Changed | Refusal> {
    return this.opinion.handle({ asker, caller }, input);
  }

  @Allows('officer')
  @Answers(SendOpinionBack)
  sendOpinionBack(input: InputOf<typeof SendOpinionBack>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<Changed | Refusal> {
    return this.sendBack.handle({ asker, caller }, input);
  }

  @Allows('officer', 'department-head')
  @Answers(ReassignOrder)
  reassignOrder(input: InputOf<typeof ReassignOrder>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<Changed | Refusal> {
    return this.reassign.handle({ asker, caller }, input);
  }

  @Allows('handler', 'responder', 'department-head')
  @Answers(ReturnOrder)
  returnOrder(input: InputOf<typeof ReturnOrder>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<Changed | Refusal> {
    return this.giveBack.handle({ asker, caller }, input);
  }

  @Allows('officer')
  @Answers(IssueOrder)
  issueOrder(input: InputOf<typeof IssueOrder>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<Changed | Refusal> {
    return this.anew.handle({ asker, caller }, input);
  }
}
