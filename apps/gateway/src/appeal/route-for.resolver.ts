import { type OutputOf, ProposeFor } from '@huiyin/contracts';
import { FaultError } from '@huiyin/messaging';
import { Args, Context as Ctx, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AppealRouteForArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { ref } from '../graphql/ref';
import { reasonInWords } from '../graphql/words';
import type { AppealParent } from './appeal-parent';

type Proposed = NonNullable<OutputOf<typeof ProposeFor>>;

/** The route for a category that an officer only looks at. */
@Resolver('Appeal')
export class RouteForResolver {
  constructor(private readonly ask: Ask) {}

  @ResolveField() async routeFor(@Parent() appeal: AppealParent, @Args() { category, grade }: AppealRouteForArgs, @Ctx() { viewer, loaders }: Context) {
    if (appeal.status !== 'filed') return null;
    const suggested = category && grade ? undefined : (appeal.suggested ?? (await loaders.fullAppeal.load(appeal.id))?.suggested);
    const shown = { category: category ?? suggested?.category ?? appeal.category, grade: grade ?? suggested?.grade ?? appeal.grade };
    try {
      return await this.ask.readOrNull(ProposeFor, { appealId: appeal.id, ...shown }, viewer);
    } catch (error) {
      // As other detail: left out, and its service named.
      if (!(error instanceof FaultError) || error.fault === 'UNAUTHENTICATED') throw error;
      loaders.missing.add(ProposeFor.service);
      return null;
    }
  }
}

@Resolver('ProposedRoute')
export class ProposedRouteResolver {
  @ResolveField() unit(@Parent() { unitId }: Proposed) {
    return ref(unitId);
  }

  @ResolveField() person(@Parent() { personId }: Proposed) {
    return ref(personId);
  }

  @ResolveField() why(@Parent() { why }: Proposed, @Ctx() context: Context) {
    return Promise.all(why.map((reason) => reasonInWords(context, reason)));
  }
}
