import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { AddFactHandler } from './journal/add-fact.handler';
import { JournalConsumer } from './journal/journal.consumer';
import { JournalController } from './journal/journal.controller';
import { ReadJournalHandler } from './journal/read-journal.handler';
import { VerifyJournalHandler } from './journal/verify-journal.handler';

@Module({
  imports: [PersistenceModule.forService('reporting')],
  controllers: [JournalConsumer, JournalController],
  providers: [AddFactHandler, ReadJournalHandler, VerifyJournalHandler],
})
export class ReportingModule {}
