import { ListAppeals, ListOwnAppeals, ReadAppeal } from '@huiyin/contracts';
import { Args, Context as Ctx, Query, Resolver } from '@nestjs/graphql';
import type { QueryAppealArgs, QueryAppealsArgs, QueryMyAppealsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';
import { given, type Wire } from '../graphql/wire-input';

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
}
