import { DeclineSuggestion, type InputOf, ListToScore, ReportImplementation, ScoreSuggestion } from '@huiyin/contracts';
import { Answers, RequestContext } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { CloseSuggestionHandler } from './close-suggestion.handler';
import { ListToScoreHandler } from './list-to-score.handler';
import { ScoreSuggestionHandler } from './score-suggestion.handler';

/** The panel scores blind; what follows from it others say in words. */
@Controller()
export class PanelController {
  constructor(
    private readonly listing: ListToScoreHandler,
    private readonly scoring: ScoreSuggestionHandler,
    private readonly closing: CloseSuggestionHandler,
  ) {}

  @Answers(ListToScore)
  @Allows('reviewer')
  list(input: InputOf<typeof ListToScore>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.listing.handle(input, asker, caller);
  }

  @Answers(ScoreSuggestion)
  @Allows('reviewer')
  score(input: InputOf<typeof ScoreSuggestion>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.scoring.handle(input, asker, caller);
  }

  @Answers(DeclineSuggestion)
  @Allows(...doors.decideSuggestion)
  decline(input: InputOf<typeof DeclineSuggestion>, @Asker() asker: MemberAsker) {
    return this.closing.decline(input, asker);
  }

  @Answers(ReportImplementation)
  @Allows(...doors.decideSuggestion)
  report(input: InputOf<typeof ReportImplementation>, @Asker() asker: MemberAsker) {
    return this.closing.report(input, asker);
  }
}
