import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { AskGrantedHandler } from './audit/ask-granted.handler';
import { AuditController } from './audit/audit.controller';
import { AuditPool } from './audit/audit-pool.store';
import { GrantAuditHandler } from './audit/grant-audit.handler';
import { ListGrantsHandler } from './audit/list-grants.handler';
import { ListReadsHandler } from './audit/list-reads.handler';
import { ReadOverviewHandler } from './audit/read-overview.handler';
import { ReadProofsHandler } from './audit/read-proofs.handler';
import { RevokeAuditHandler } from './audit/revoke-audit.handler';
import { TraceReadHandler } from './audit/trace-read.handler';
import { CountFactsHandler } from './figures/count-facts.handler';
import { FiguresController } from './figures/figures.controller';
import { FiguresProjection } from './figures/figures.projection';
import { ReadFiguresHandler } from './figures/read-figures.handler';
import { RecountHandler } from './figures/recount.handler';
import { SenderConsumer } from './figures/sender.consumer';
import { AddFactHandler } from './journal/add-fact.handler';
import { JournalConsumer } from './journal/journal.consumer';
import { JournalController } from './journal/journal.controller';
import { ReadJournalHandler } from './journal/read-journal.handler';
import { VerifyJournalHandler } from './journal/verify-journal.handler';
import { PlaceTenantHandler } from './tree/place-tenant.handler';

const audit = [AuditPool, AskGrantedHandler, GrantAuditHandler, RevokeAuditHandler, ListGrantsHandler, ListReadsHandler, ReadOverviewHandler, ReadProofsHandler, TraceReadHandler];
const figures = [CountFactsHandler, FiguresProjection, ReadFiguresHandler, RecountHandler];

@Module({
  imports: [PersistenceModule.forService('reporting')],
  controllers: [JournalConsumer, SenderConsumer, FiguresController, JournalController, AuditController],
  providers: [AddFactHandler, ReadJournalHandler, VerifyJournalHandler, PlaceTenantHandler, ...figures, ...audit],
})
export class ReportingModule {}
