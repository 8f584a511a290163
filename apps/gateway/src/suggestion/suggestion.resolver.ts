import { DeclineSuggestion, ListSuggestions, type OutputOf, RaiseSuggestion, ReadSuggestion, ReportImplementation } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationDeclineSuggestionArgs, MutationRaiseSuggestionArgs, MutationReportImplementationArgs, QuerySuggestionArgs, QuerySuggestionsArgs,
} from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import type { FullSuggestion } from '../graphql/loaders';
import { connection, pageOf } from '../graphql/page';
import { ref } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';
import { named, policyWords } from '../graphql/words';

type Sheet = FullSuggestion['sheets'][number];
type Said = NonNullable<FullSuggestion['declined']>;
type Counts = OutputOf<typeof ListSuggestions>['counts'];

/** A result with its mean, as people read it. */
export const percentOf = (result: FullSuggestion['result']) => result && { ...result, percent: Math.round((result.reached * 1_000) / result.reachable) / 10 };

@Resolver('Suggestion')
export class SuggestionResolver {
  constructor(private readonly ask: Ask) {}

  @Query('suggestions') async suggestions(@Args() { state, ...page }: QuerySuggestionsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListSuggestions, { ...given<Pick<Wire<typeof ListSuggestions>, 'state'>>({ state }), ...pageOf(page) }, viewer));
  }

  @Query('suggestion') suggestion(@Args() { id }: QuerySuggestionArgs, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(ReadSuggestion, { suggestionId: id }, viewer);
  }

  @Mutation('raiseSuggestion') async raise(@Args() { input }: MutationRaiseSuggestionArgs, @Ctx() context: Context) {
    return this.made(await this.ask.command(RaiseSuggestion, given<Wire<typeof RaiseSuggestion>>(input), context.viewer), context);
  }

  @Mutation('declineSuggestion') async decline(@Args() { input }: MutationDeclineSuggestionArgs, @Ctx() context: Context) {
    return this.made(await this.ask.command(DeclineSuggestion, input, context.viewer), context);
  }

  @Mutation('reportImplementation') async report(@Args() { input }: MutationReportImplementationArgs, @Ctx() context: Context) {
    return this.made(await this.ask.command(ReportImplementation, input, context.viewer), context);
  }

  @ResolveField() appeal(@Parent() { appealId }: FullSuggestion, @Ctx() { loaders }: Context) {
    return appealId ? loaders.appeal.load(appealId) : null;
  }

  @ResolveField() async class(@Parent() suggestion: FullSuggestion, @Ctx() context: Context) {
    return named((await policyWords(context, suggestion.policyVersion))?.suggestions?.classes, suggestion.class);
  }

  @ResolveField() async campaign(@Parent() { campaign, policyVersion }: FullSuggestion, @Ctx() context: Context) {
    return campaign && named((await policyWords(context, policyVersion))?.suggestions?.campaigns, campaign);
  }

  @ResolveField() raisedBy(@Parent() { raisedBy }: FullSuggestion) {
    return ref(raisedBy);
  }

  @ResolveField() result(@Parent() { result }: FullSuggestion) {
    return percentOf(result);
  }

  @ResolveField() async sheets(@Parent() { sheets, policyVersion }: FullSuggestion, @Ctx() context: Context) {
    const criteria = sheets.length > 0 ? (await policyWords(context, policyVersion))?.suggestions?.criteria : [];
    return sheets.map(({ scores, ...sheet }) => ({ ...sheet, scores: scores.map(({ criterion, score }) => ({ score, criterion: named(criteria, criterion) })) }));
  }

  @ResolveField() award(@Parent() { award, appealId }: FullSuggestion) {
    return award && { ...award, appealId };
  }

  private async made(done: { suggestionId: string } | Refusal, { viewer }: Context) {
    if (isRefusal(done)) return done;
    return (await this.ask.read(ReadSuggestion, { suggestionId: done.suggestionId }, viewer)) ?? refuse('not-found');
  }
}

@Resolver('ScoreSheet')
export class ScoreSheetResolver {
  @ResolveField() by(@Parent() { personId }: Sheet) {
    return ref(personId);
  }
}

@Resolver('SaidOfSuggestion')
export class SaidOfSuggestionResolver {
  @ResolveField() by(@Parent() { personId }: Said) {
    return ref(personId);
  }
}

@Resolver('SuggestionCounts')
export class SuggestionCountsResolver {
  @ResolveField() toDecline(@Parent() counts: Counts) {
    return counts['to-decline'];
  }
}

@Resolver('Policy')
export class SuggestionRulesResolver {
  @ResolveField() async suggestions(@Ctx() context: Context) {
    const rules = (await policyWords(context))?.suggestions;
    if (!rules) return rules;
    const { least, most, fundedBy, grantedBy, paidBy } = rules.award;
    return { ...rules, leastFen: least, mostFen: most, fundedBy, grantedBy, paidBy };
  }
}
