import { AskReview, DecideReview, type InputOf, ListReviews, ReadReviews } from '@huiyin/contracts';
import { Answers, RequestContext } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { AskReviewHandler } from './ask-review.handler';
import { DecideReviewHandler } from './decide-review.handler';
import { ListReviewsHandler } from './list-reviews.handler';
import { ReadReviewsHandler } from './read-reviews.handler';

/** Was it handled rightly? 复核; the policy says who decides. */
@Controller()
export class ReviewController {
  constructor(
    private readonly asking: AskReviewHandler,
    private readonly listing: ListReviewsHandler,
    private readonly reading: ReadReviewsHandler,
    private readonly deciding: DecideReviewHandler,
  ) {}

  @Answers(AskReview)
  @Allows('sender')
  ask(input: InputOf<typeof AskReview>, @Asker() asker: SenderAsker) {
    return this.asking.handle(input, asker);
  }

  @Answers(ListReviews)
  @Allows('member')
  list(input: InputOf<typeof ListReviews>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.listing.handle(input, asker, caller);
  }

  @Answers(ReadReviews)
  @Allows('member', 'sender', 'co-signer')
  read(input: InputOf<typeof ReadReviews>, @Asker() asker: MemberAsker | SenderAsker, @Ctx() { caller }: RequestContext) {
    return this.reading.handle(input, asker, caller);
  }

  @Answers(DecideReview)
  @Allows(...doors.decideReview)
  decide(input: InputOf<typeof DecideReview>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.deciding.handle(input, asker, caller);
  }
}
