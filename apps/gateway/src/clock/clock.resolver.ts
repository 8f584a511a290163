import { ListEscalations, type OutputOf, type ReadClocks } from '@huiyin/contracts';
import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryEscalationsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';
import { ref, refs } from '../graphql/ref';
import { clockLabel, policyWords } from '../graphql/words';
import { inLanguage } from '../phrases/promises';

type Clock = OutputOf<typeof ReadClocks>[number];
type Called = OutputOf<typeof ListEscalations>['edges'][number]['node'];

@Resolver('Clock')
export class ClockResolver {
  /** By its own rule; by the policy where the service could not say. */
  @ResolveField() async label(@Parent() clock: Clock, @Ctx() context: Context) {
    if (clock.names) return inLanguage(context.language, clock.names, clock.kind);
    return clockLabel(context.language, await policyWords(context, clock.policyVersion), clock.kind);
  }
}

@Resolver('LadderStep')
export class LadderStepResolver {
  @ResolveField() people(@Parent() { personIds }: Clock['steps'][number]) {
    return refs(personIds);
  }

  @ResolveField() unit(@Parent() { unitId }: Clock['steps'][number]) {
    return ref(unitId);
  }
}

@Resolver('LadderLevel')
export class LadderLevelResolver {
  @ResolveField() people(@Parent() { personIds }: Clock['levels'][number]) {
    return refs(personIds);
  }
}

@Resolver('Escalation')
export class EscalationResolver {
  constructor(private readonly ask: Ask) {}

  @Query('escalations') async escalations(@Args() page: QueryEscalationsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListEscalations, pageOf(page), viewer));
  }

  @ResolveField() step(@Parent() called: Called) {
    return called;
  }

  @ResolveField() async label(@Parent() { kind }: Called, @Ctx() context: Context) {
    return clockLabel(context.language, await policyWords(context), kind);
  }

  @ResolveField() appeal(@Parent() { appealId }: Called, @Ctx() { loaders }: Context) {
    return loaders.appeal.load(appealId);
  }
}
