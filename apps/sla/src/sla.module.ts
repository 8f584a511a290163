import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { FactsConsumer } from './clock/facts.consumer';
import { FoldFactHandler } from './clock/fold-fact.handler';
import { FoldRound } from './clock/fold-round.handler';
import { RecomputeHandler } from './clock/recompute.handler';
import { JudgementController } from './judgement/judgement.controller';
import { JudgeLevelHandler } from './judgement/judge-level.handler';
import { ReadJudgementsHandler } from './judgement/read-judgements.handler';
import { ClocksController } from './reading/clocks.controller';
import { ListEscalationsHandler } from './reading/list-escalations.handler';
import { ReadClocksHandler } from './reading/read-clocks.handler';
import { DueStore } from './sweep/due.store';
import { KeepTime } from './sweep/keep-time.handler';
import { Marks } from './sweep/marks.handler';
import { Sweep } from './sweep/sweep.handler';
import { TakeSteps } from './sweep/take-steps.handler';

/** Clocks, ladder and requests; time stands still in it, so that a test decides when to sweep. */
@Module({
  imports: [PersistenceModule.forService('sla')],
  controllers: [FactsConsumer, ClocksController, JudgementController],
  providers: [FoldFactHandler, FoldRound, RecomputeHandler, ReadClocksHandler, ListEscalationsHandler, JudgeLevelHandler, ReadJudgementsHandler, TakeSteps, DueStore, Sweep, Marks],
  exports: [DueStore, Sweep, Marks],
})
export class ClockModule {}

@Module({ imports: [ClockModule], providers: [KeepTime] })
export class SlaModule {}
