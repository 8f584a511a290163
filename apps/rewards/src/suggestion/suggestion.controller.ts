import { type InputOf, ListSuggestions, RaiseSuggestion, ReadSuggestion, ReadSuggestions } from '@huiyin/contracts';
import { Answers, RequestContext } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { RaiseSuggestionHandler } from './raise-suggestion.handler';
import { ReadSuggestionsHandler } from './read-suggestions.handler';

/** Suggestions 合理化建议 as the staff and their authors see them; the policy says who has a part. */
@Controller()
export class SuggestionController {
  constructor(
    private readonly raising: RaiseSuggestionHandler,
    private readonly reading: ReadSuggestionsHandler,
  ) {}

  @Answers(RaiseSuggestion)
  @Allows(...doors.raiseSuggestion)
  raise(input: InputOf<typeof RaiseSuggestion>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.raising.handle(input, asker, caller);
  }

  @Answers(ListSuggestions)
  @Allows('member')
  list(input: InputOf<typeof ListSuggestions>, @Asker() asker: MemberAsker) {
    return this.reading.list(input, asker);
  }

  @Answers(ReadSuggestion)
  @Allows('member')
  read(input: InputOf<typeof ReadSuggestion>, @Asker() asker: MemberAsker) {
    return this.reading.read(input, asker);
  }

  @Answers(ReadSuggestions)
  @Allows('member', 'sender', 'co-signer')
  readOf(input: InputOf<typeof ReadSuggestions>, @Asker() asker: MemberAsker | SenderAsker) {
    return this.reading.ofAppeals(input, asker);
  }
}
