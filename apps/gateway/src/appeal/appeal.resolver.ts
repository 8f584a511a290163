import { ListAppeals, ListOwnAppeals, type OutputOf, ReadAppeal, type ReadAppeals } from '@huiyin/contracts';
import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryAppealArgs, QueryAppealsArgs, QueryMyAppealsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import type { FullAppeal } from '../graphql/loaders';
import { connection, pageOf } from '../graphql/page';
import { ref } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';
import { clockLabel, named, policyWords } from '../graphql/words';

type Row = OutputOf<typeof ListAppeals>['edges'][number]['node'] & Partial<OutputOf<typeof ListOwnAppeals>['edges'][number]['node']>;
/** A row of a list, with its words, or the whole case file: the fields that are missing are loaded when asked for. */
export type AppealParent = Row & Partial<OutputOf<typeof ReadAppeals>[number]> & Partial<FullAppeal>;

const camel = (key: string): string => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

@Resolver('Appeal')
export class AppealResolver {
  constructor(private readonly ask: Ask) {}

  @Query('appeal') appeal(@Args() { id, number }: QueryAppealArgs, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(ReadAppeal, given<Wire<typeof ReadAppeal>>({ appealId: id, number }), viewer);
  }

  @Query('case') case(@Ctx() { viewer }: Context) {
    return this.ask.readOrNull(ReadAppeal, {}, viewer);
  }

  @Query('appeals') async appeals(@Args() { tab, text, ...page }: QueryAppealsArgs, @Ctx() { viewer }: Context) {
    const input = given<Wire<typeof ListAppeals>>({ tab, text, ...pageOf(page) });
    const { counts, ...found } = await this.ask.read(ListAppeals, input, viewer);
    return { ...connection(found), counts: Object.fromEntries(Object.entries(counts).map(([tabName, n]) => [camel(tabName), n])) };
  }

  @Query('myAppeals') async myAppeals(@Args() page: QueryMyAppealsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListOwnAppeals, pageOf(page), viewer));
  }

  @ResolveField() async category(@Parent() { category }: AppealParent, @Ctx() context: Context) {
    return named((await policyWords(context))?.categories, category);
  }

  @ResolveField() async grade(@Parent() { grade }: AppealParent, @Ctx() context: Context) {
    return named((await policyWords(context))?.grades, grade);
  }

  @ResolveField() async nextClock(@Parent() { nextClock }: AppealParent, @Ctx() context: Context) {
    return nextClock && { ...nextClock, label: clockLabel(context.language, await policyWords(context), nextClock.kind) };
  }

  @ResolveField() async promised(@Parent() { promised }: AppealParent, @Ctx() context: Context) {
    if (!promised) return null;
    const policy = await policyWords(context);
    return promised.map((clock) => ({ ...clock, label: clockLabel(context.language, policy, clock.kind) }));
  }

  @ResolveField() unit(@Parent() { unitId }: AppealParent) {
    return ref(unitId);
  }

  @ResolveField() department(@Parent() { departmentId }: AppealParent) {
    return ref(departmentId);
  }

  @ResolveField() holder(@Parent() { holderId }: AppealParent) {
    return ref(holderId);
  }
}
