import { ClaimAward, FindPayout, GrantAward, PayAward, ReadSuggestion, ReverseAward } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationClaimAwardArgs, MutationGrantAwardArgs, MutationPayAwardArgs, MutationReverseAwardArgs, QueryPayoutArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import type { FullSuggestion } from '../graphql/loaders';
import { ref } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';

/** An award, with its appeal where the viewer may read that. */
type AwardParent = NonNullable<FullSuggestion['award']> & { readonly appealId?: string | null };
type Reversal = NonNullable<AwardParent['reversed']>;

@Resolver('Award')
export class AwardResolver {
  constructor(private readonly ask: Ask) {}

  @Query('payout') payout(@Args() { code }: QueryPayoutArgs, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(FindPayout, { code }, viewer);
  }

  @Mutation('grantAward') async grant(@Args() { input }: MutationGrantAwardArgs, @Ctx() context: Context) {
    return this.made(await this.ask.command(GrantAward, input, context.viewer), context);
  }

  @Mutation('claimAward') async claim(@Args() { input }: MutationClaimAwardArgs, @Ctx() { viewer }: Context) {
    const claimed = await this.ask.command(ClaimAward, given<Wire<typeof ClaimAward>>(input), viewer);
    return isRefusal(claimed) ? claimed : { ...claimed, payoutCode: claimed.code };
  }

  @Mutation('payAward') async pay(@Args() { input }: MutationPayAwardArgs, @Ctx() context: Context) {
    return this.made(await this.ask.command(PayAward, given<Wire<typeof PayAward>>(input), context.viewer), context);
  }

  @Mutation('reverseAward') async reverse(@Args() { input }: MutationReverseAwardArgs, @Ctx() context: Context) {
    return this.made(await this.ask.command(ReverseAward, input, context.viewer), context);
  }

  @ResolveField() suggestion(@Parent() { suggestionId }: AwardParent, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(ReadSuggestion, { suggestionId }, viewer);
  }

  @ResolveField() grantedBy(@Parent() { grantedBy }: AwardParent) {
    return ref(grantedBy);
  }

  @ResolveField() paidBy(@Parent() { paidBy }: AwardParent) {
    return ref(paidBy);
  }

  /** Intake alone knows who, and says it to who may see them. */
  @ResolveField() async payee(@Parent() { payout, appealId }: AwardParent, @Ctx() { loaders }: Context) {
    return payout === 'name' && appealId ? ref((await loaders.fullAppeal.load(appealId))?.sender.personId) : null;
  }

  private async made(done: { awardId: string; suggestionId: string } | Refusal, { viewer }: Context) {
    if (isRefusal(done)) return done;
    const suggestion = await this.ask.read(ReadSuggestion, { suggestionId: done.suggestionId }, viewer);
    return suggestion?.award ? { ...suggestion.award, appealId: suggestion.appealId } : refuse('not-found');
  }
}

@Resolver('AwardReversal')
export class AwardReversalResolver {
  @ResolveField() by(@Parent() { personId }: Reversal) {
    return ref(personId);
  }
}
