import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { FactsConsumer } from './facts.consumer';
import { AppealPointsHandler } from './plea/appeal-points.handler';
import { DecidePleaHandler } from './plea/decide-plea.handler';
import { HearFactHandler } from './points/hear-fact.handler';
import { KeepHeadHandler } from './points/keep-head.handler';
import { PointsController } from './points/points.controller';
import { ReadPointsHandler } from './points/read-points.handler';

@Module({
  imports: [PersistenceModule.forService('rewards')],
  controllers: [FactsConsumer, PointsController],
  providers: [HearFactHandler, KeepHeadHandler, ReadPointsHandler, AppealPointsHandler, DecidePleaHandler],
})
export class RewardsModule {}
