import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { FactsConsumer } from './facts.consumer';
import { HearFactHandler } from './points/hear-fact.handler';
import { KeepHeadHandler } from './points/keep-head.handler';

@Module({
  imports: [PersistenceModule.forService('rewards')],
  controllers: [FactsConsumer],
  providers: [HearFactHandler, KeepHeadHandler],
})
export class RewardsModule {}
