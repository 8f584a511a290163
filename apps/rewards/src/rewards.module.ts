import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { AwardController } from './award/award.controller';
import { ClaimAwardHandler } from './award/claim-award.handler';
import { GrantAwardHandler } from './award/grant-award.handler';
import { PayAwardHandler } from './award/pay-award.handler';
import { PayoutKeys } from './award/payout-keys';
import { ReverseAwardHandler } from './award/reverse-award.handler';
import { FactsConsumer } from './facts.consumer';
import { FundController } from './fund/fund.controller';
import { OpenFundHandler } from './fund/open-fund.handler';
import { ReadFundsHandler } from './fund/read-funds.handler';
import { CloseSuggestionHandler } from './panel/close-suggestion.handler';
import { ListToScoreHandler } from './panel/list-to-score.handler';
import { PanelController } from './panel/panel.controller';
import { ScoreSuggestionHandler } from './panel/score-suggestion.handler';
import { AppealPointsHandler } from './plea/appeal-points.handler';
import { DecidePleaHandler } from './plea/decide-plea.handler';
import { HearFactHandler } from './points/hear-fact.handler';
import { KeepHeadHandler } from './points/keep-head.handler';
import { PointsController } from './points/points.controller';
import { ReadPointsHandler } from './points/read-points.handler';
import { KeepCaseHandler } from './suggestion/keep-case.handler';
import { RaiseSuggestionHandler } from './suggestion/raise-suggestion.handler';
import { ReadSuggestionsHandler } from './suggestion/read-suggestions.handler';
import { SuggestionController } from './suggestion/suggestion.controller';

/** Read when the module is made, so that a missing key stops the start. */
const readPayoutKeys = (): PayoutKeys => {
  const text = process.env['PAYOUT_KEY'];
  if (!text) throw new Error('PAYOUT_KEY of rewards is missing');
  return new PayoutKeys(text);
};

@Module({
  imports: [PersistenceModule.forService('rewards')],
  controllers: [FactsConsumer, PointsController, SuggestionController, PanelController, FundController, AwardController],
  providers: [
    { provide: PayoutKeys, useFactory: readPayoutKeys },
    HearFactHandler, KeepHeadHandler, KeepCaseHandler, ReadPointsHandler, AppealPointsHandler, DecidePleaHandler,
    RaiseSuggestionHandler, ReadSuggestionsHandler, ListToScoreHandler, ScoreSuggestionHandler, CloseSuggestionHandler,
    OpenFundHandler, ReadFundsHandler, GrantAwardHandler, ClaimAwardHandler, PayAwardHandler, ReverseAwardHandler,
  ],
})
export class RewardsModule {}
