import { type FigureDefinition, type OutputOf, ReadFigures } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryFiguresArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { given, type Wire } from '../graphql/wire-input';
import { policyWords } from '../graphql/words';

type Answer = OutputOf<typeof ReadFigures>;
type Row = Answer['rows'][number] & Pick<Answer, 'groupBy'>;

@Resolver('Figures')
export class FiguresResolver {
  constructor(private readonly ask: Ask) {}

  @Query('figures') async figures(@Args() args: QueryFiguresArgs, @Ctx() { viewer }: Context) {
    const answer = await this.ask.command(ReadFigures, given<Wire<typeof ReadFigures>>(args), viewer);
    if (isRefusal(answer)) return answer;
    const { rows, groupBy } = answer;
    return { ...answer, rows: rows.map((row): Row => ({ ...row, groupBy })) };
  }
}

@Resolver('FigureDefinition')
export class FigureDefinitionResolver {
  @ResolveField() periodRule(@Parent() { period }: FigureDefinition) {
    return period.rule;
  }

  @ResolveField() period(@Parent() { period }: FigureDefinition) {
    return period.words;
  }
}

@Resolver('FigureRow')
export class FigureRowResolver {
  @ResolveField() key(@Parent() { group }: Row) {
    return group;
  }

  /** Months and what the policy does not know any more name themselves. */
  @ResolveField() async names(@Parent() { group, groupBy }: Row, @Ctx() context: Context) {
    if (group === null || groupBy === 'month') return null;
    if (groupBy === 'unit') return (await context.loaders.unit.load(group))?.names ?? null;
    const policy = await policyWords(context);
    const list = groupBy === 'category' ? policy?.categories : policy?.channels;
    return list?.find(({ id }) => id === group)?.names ?? null;
  }
}
