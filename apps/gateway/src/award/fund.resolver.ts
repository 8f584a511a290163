import { ListFundEntries, ListFunds, OpenFund, type OutputOf, ReadSuggestion } from '@huiyin/contracts';
import { isRefusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { FundEntriesArgs, MutationOpenFundArgs, QueryFundArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';
import { ref } from '../graphql/ref';

type Fund = OutputOf<typeof ListFunds>[number];
type Entry = OutputOf<typeof ListFundEntries>['edges'][number]['node'];

@Resolver('Fund')
export class FundResolver {
  constructor(private readonly ask: Ask) {}

  @Query('funds') funds(@Ctx() { viewer }: Context) {
    return this.ask.read(ListFunds, {}, viewer);
  }

  @Query('fund') async fund(@Args() { id }: QueryFundArgs, @Ctx() context: Context) {
    return (await this.funds(context)).find((fund) => fund.id === id) ?? null;
  }

  @Mutation('openFund') async open(@Args() { input }: MutationOpenFundArgs, @Ctx() context: Context) {
    const opened = await this.ask.command(OpenFund, input, context.viewer);
    return isRefusal(opened) ? opened : ((await this.fund({ id: opened.fundId }, context)) ?? refuse('not-found'));
  }

  @ResolveField() openedBy(@Parent() { openedBy }: Fund) {
    return ref(openedBy);
  }

  @ResolveField() async entries(@Parent() { id }: Fund, @Args() page: FundEntriesArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListFundEntries, { fundId: id, ...pageOf(page) }, viewer));
  }
}

@Resolver('FundEntry')
export class FundEntryResolver {
  constructor(private readonly ask: Ask) {}

  @ResolveField() suggestion(@Parent() { suggestionId }: Entry, @Ctx() { viewer }: Context) {
    return suggestionId ? this.ask.readOrNull(ReadSuggestion, { suggestionId }, viewer) : null;
  }
}
