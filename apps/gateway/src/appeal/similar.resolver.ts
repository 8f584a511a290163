import { type OutputOf, SearchAppeals } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QuerySearchAppealsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import type { SimilarFound } from '../graphql/loaders';
import { connection, pageOf } from '../graphql/page';
import { given, type Wire } from '../graphql/wire-input';
import { named, policyWords } from '../graphql/words';
import { inLanguage } from '../phrases/promises';
import { likenessPhrase } from '../phrases/likeness';
import type { AppealParent } from './appeal-parent';

type Item = SimilarFound['items'][number];
type Found = OutputOf<typeof SearchAppeals>;
type Node = Found['edges'][number]['node'];

/** What says the same as an appeal, and what is looked for among all. */
@Resolver('Appeal')
export class SimilarResolver {
  constructor(private readonly ask: Ask) {}

  @ResolveField() similar(@Parent() { id }: AppealParent, @Ctx() { loaders, viewer }: Context) {
    return viewer.credentials.kind === 'case' ? null : loaders.similar.load(id);
  }

  @Query('searchAppeals') async searchAppeals(@Args() { first, after, ...input }: QuerySearchAppealsArgs, @Ctx() { viewer }: Context) {
    const asked = given<Wire<typeof SearchAppeals>>({ ...input, ...pageOf({ first, after }) });
    const found = await this.ask.command(SearchAppeals, asked, viewer);
    return isRefusal(found) ? found : connection<Node, Found>(found);
  }
}

@Resolver('SimilarAppeals')
export class SimilarAppealsResolver {
  /** One that is gone meanwhile is left out. */
  @ResolveField() async items(@Parent() { items }: SimilarFound, @Ctx() { loaders }: Context) {
    const found = await Promise.all(items.map(async (item) => ({ ...item, appeal: await loaders.appeal.load(item.appealId) })));
    return found.filter(({ appeal }) => appeal !== null);
  }
}

@Resolver('SimilarAppeal')
export class SimilarAppealResolver {
  @ResolveField() async why(@Parent() { reasons }: Item, @Ctx() context: Context) {
    const policy = await policyWords(context);
    return reasons.map(({ code, values }) => {
      const { category, term } = values;
      const said = {
        ...values,
        ...(typeof category === 'string' && { category: inLanguage(context.language, named(policy?.categories, category).names, category) }),
        ...(typeof term === 'string' && { term: policy?.terms?.find(({ id }) => id === term)?.words[0] ?? term }),
      };
      return { code, text: likenessPhrase(context.language, code, said) };
    });
  }
}
