import { AppealPoints, DecidePointsAppeal, FindEvasion, JudgeLevel, type OutputOf, ReadEvasions, ReadJudgements, ReadPoints } from '@huiyin/contracts';
import { isRefusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationAppealPointsArgs, MutationDecidePointsAppealArgs, MutationFindEvasionArgs, MutationJudgeLevelArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { ref } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';

type Evasion = OutputOf<typeof ReadEvasions>[number];
type Judgement = OutputOf<typeof ReadJudgements>[number];

/** What is found, judged, appealed and decided; each answers with what it made. */
@Resolver()
export class PointsCommandsResolver {
  constructor(private readonly ask: Ask) {}

  @Mutation('findEvasion') async findEvasion(@Args() { input }: MutationFindEvasionArgs, @Ctx() { viewer }: Context) {
    const found = await this.ask.command(FindEvasion, given<Wire<typeof FindEvasion>>(input), viewer);
    return isRefusal(found) ? found : (await this.ask.read(ReadEvasions, { evasionIds: [found.evasionId] }, viewer))[0] ?? refuse('not-found');
  }

  @Mutation('judgeLevel') async judgeLevel(@Args() { input }: MutationJudgeLevelArgs, @Ctx() { viewer }: Context) {
    const judged = await this.ask.command(JudgeLevel, given<Wire<typeof JudgeLevel>>(input), viewer);
    return isRefusal(judged) ? judged : (await this.ask.read(ReadJudgements, { judgementIds: [judged.judgementId] }, viewer))[0] ?? refuse('not-found');
  }

  @Mutation('appealPoints') async appealPoints(@Args() { input }: MutationAppealPointsArgs, @Ctx() context: Context) {
    const appealed = await this.ask.command(AppealPoints, given<Wire<typeof AppealPoints>>(input), context.viewer);
    return isRefusal(appealed) ? appealed : this.entry(appealed.entryId, context);
  }

  @Mutation('decidePointsAppeal') async decidePointsAppeal(@Args() { input }: MutationDecidePointsAppealArgs, @Ctx() context: Context) {
    const decided = await this.ask.command(DecidePointsAppeal, given<Wire<typeof DecidePointsAppeal>>(input), context.viewer);
    return isRefusal(decided) ? decided : this.entry(decided.entryId, context);
  }

  private async entry(entryId: string, { viewer }: Context) {
    return (await this.ask.read(ReadPoints, { entryIds: [entryId] }, viewer))[0] ?? refuse('not-found');
  }
}

@Resolver('Evasion')
export class EvasionResolver {
  @ResolveField() by(@Parent() { by }: Evasion) {
    return ref(by);
  }
}

@Resolver('LevelJudgement')
export class LevelJudgementResolver {
  @ResolveField() by(@Parent() { by }: Judgement) {
    return ref(by);
  }
}
