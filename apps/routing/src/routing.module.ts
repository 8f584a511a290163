import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { CaseConsumer } from './case/case.consumer';
import { NoteFactHandler } from './case/note-fact.handler';
import { NoteFiledHandler } from './case/note-filed.handler';
import { RegradeHandler } from './case/regrade.handler';
import { AcceptOrderHandler } from './order/accept-order.handler';
import { ActOnOrderHandler } from './order/act-on-order.handler';
import { EndOrdersHandler } from './order/end-orders.handler';
import { GiveOpinionHandler } from './order/give-opinion.handler';
import { IssueOrderHandler } from './order/issue-order.handler';
import { OrderController } from './order/order.controller';
import { ReadOrdersHandler } from './order/read-orders.handler';
import { ReassignOrderHandler } from './order/reassign-order.handler';
import { ReportProgressHandler } from './order/report-progress.handler';
import { SendOpinionBackHandler } from './order/send-opinion-back.handler';
import { ReadProposalsHandler } from './proposal/read-proposals.handler';

@Module({
  imports: [PersistenceModule.forService('routing')],
  controllers: [CaseConsumer, OrderController],
  providers: [
    NoteFactHandler, NoteFiledHandler, RegradeHandler, AcceptOrderHandler, ActOnOrderHandler, EndOrdersHandler, GiveOpinionHandler,
    IssueOrderHandler, ReadOrdersHandler, ReassignOrderHandler, ReportProgressHandler, SendOpinionBackHandler, ReadProposalsHandler,
  ],
})
export class RoutingModule {}
