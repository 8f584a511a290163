import { AskReview, DecideReview, ListReviews, type OutputOf, ReadAppeal, type ReadReviews } from '@huiyin/contracts';
import { isRefusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationAskReviewArgs, MutationDecideReviewArgs, QueryReviewsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import type { AfterAnswer } from '../graphql/loaders';
import { connection, pageOf } from '../graphql/page';
import { ref } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';

type Review = OutputOf<typeof ReadReviews>[number];

/** Why the viewer may not decide it, null where they may, undefined where that is not known; of a row of a list it is read when it is asked for. */
const whyNot = async ({ id, appealId, mayNot, decided, closedAt }: Review, { loaders }: Context): Promise<Review['mayNot']> => {
  if (mayNot !== undefined || decided || closedAt) return mayNot;
  return (await loaders.reviews.load(appealId)).find((review) => review.id === id)?.mayNot;
};

@Resolver('Review')
export class ReviewResolver {
  constructor(private readonly ask: Ask) {}

  @Query('reviews') async reviews(@Args() { open, ...page }: QueryReviewsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListReviews, { ...pageOf(page), open: open ?? true }, viewer));
  }

  @Mutation('askReview') async askReview(@Args() { input }: MutationAskReviewArgs, @Ctx() context: Context) {
    const asked = await this.ask.command(AskReview, input, context.viewer);
    if (isRefusal(asked)) return asked;
    const appeal = await this.ask.read(ReadAppeal, {}, context.viewer);
    return appeal ? this.find(appeal.id, asked.reviewId, context) : refuse('not-found');
  }

  @Mutation('decideReview') async decideReview(@Args() { input }: MutationDecideReviewArgs, @Ctx() context: Context) {
    const decided = await this.ask.command(DecideReview, given<Wire<typeof DecideReview>>(input), context.viewer);
    return isRefusal(decided) ? decided : this.find(decided.appealId, decided.reviewId, context);
  }

  @ResolveField() appeal(@Parent() { appealId }: Review, @Ctx() { loaders }: Context) {
    return loaders.appeal.load(appealId);
  }

  @ResolveField() async mayDecide(@Parent() review: Review, @Ctx() context: Context) {
    const refused = await whyNot(review, context);
    return refused === undefined ? null : refused === null;
  }

  @ResolveField() async mayNot(@Parent() review: Review, @Ctx() context: Context) {
    const refused = await whyNot(review, context);
    return refused ? refuse(refused) : null;
  }

  private async find(appealId: string, reviewId: string, { loaders }: Context) {
    return (await loaders.reviews.load(appealId)).find(({ id }) => id === reviewId) ?? refuse('not-found');
  }
}

@Resolver('AfterAnswer')
export class AfterAnswerResolver {
  @ResolveField() mayNotAsk(@Parent() { mayNotAsk }: AfterAnswer) {
    return mayNotAsk ? refuse(mayNotAsk) : null;
  }
}

@Resolver('ReviewDecision')
export class ReviewDecisionResolver {
  @ResolveField() by(@Parent() { personId }: NonNullable<Review['decided']>) {
    return ref(personId);
  }
}
