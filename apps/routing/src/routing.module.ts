import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { CaseConsumer } from './case/case.consumer';
import { FollowCaseHandler } from './case/follow-case.handler';
import { EvasionController } from './evasion/evasion.controller';
import { FindEvasionHandler } from './evasion/find-evasion.handler';
import { ReadEvasionsHandler } from './evasion/read-evasions.handler';
import { AcceptOrderHandler } from './order/accept-order.handler';
import { ActOnOrderHandler } from './order/act-on-order.handler';
import { GiveOpinionHandler } from './order/give-opinion.handler';
import { IssueAnewHandler } from './order/issue-anew.handler';
import { IssueOrderHandler } from './order/issue-order.handler';
import { OrderController } from './order/order.controller';
import { ReadOrdersHandler } from './order/read-orders.handler';
import { ReassignOrderHandler } from './order/reassign-order.handler';
import { ReportProgressHandler } from './order/report-progress.handler';
import { ReturnOrderHandler } from './order/return-order.handler';
import { SendOpinionBackHandler } from './order/send-opinion-back.handler';
import { WhoseOrderHandler } from './order/whose-order.handler';
import { ProposalController } from './proposal/proposal.controller';
import { ProposeForHandler } from './proposal/propose-for.handler';
import { ProposeRouteHandler } from './proposal/propose-route.handler';
import { ReadProposalsHandler } from './proposal/read-proposals.handler';

@Module({
  imports: [PersistenceModule.forService('routing')],
  controllers: [CaseConsumer, OrderController, ProposalController, EvasionController],
  providers: [
    FollowCaseHandler, FindEvasionHandler, ReadEvasionsHandler, AcceptOrderHandler, ActOnOrderHandler, GiveOpinionHandler, IssueOrderHandler, ProposeForHandler, ProposeRouteHandler, ReadOrdersHandler,
    ReadProposalsHandler, IssueAnewHandler, ReassignOrderHandler, ReportProgressHandler, ReturnOrderHandler, SendOpinionBackHandler, WhoseOrderHandler,
  ],
})
export class RoutingModule {}
