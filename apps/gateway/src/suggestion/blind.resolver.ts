import { ListToScore, type OutputOf, ScoreSuggestion } from '@huiyin/contracts';
import { isRefusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationScoreSuggestionArgs, QueryBlindSuggestionsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';
import { given, type Wire } from '../graphql/wire-input';
import { percentOf } from './suggestion.resolver';

type Blind = OutputOf<typeof ListToScore>['edges'][number]['node'];

/** The reviewer's own type: no field of it leads to the appeal or its author. */
@Resolver('BlindSuggestion')
export class BlindSuggestionResolver {
  constructor(private readonly ask: Ask) {}

  @Query('blindSuggestions') async suggestions(@Args() { scored, ...page }: QueryBlindSuggestionsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListToScore, { scored: scored === true, ...pageOf(page) }, viewer));
  }

  @Mutation('scoreSuggestion') async score(@Args() { input }: MutationScoreSuggestionArgs, @Ctx() { viewer }: Context) {
    const scored = await this.ask.command(ScoreSuggestion, given<Wire<typeof ScoreSuggestion>>(input), viewer);
    if (isRefusal(scored)) return scored;
    const { edges } = await this.ask.read(ListToScore, { scored: true, first: 100 }, viewer);
    return edges.find(({ node }) => node.id === scored.suggestionId)?.node ?? refuse('not-found');
  }

  @ResolveField() result(@Parent() { result }: Blind) {
    return percentOf(result);
  }
}
