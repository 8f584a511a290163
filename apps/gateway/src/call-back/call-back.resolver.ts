import { AskByQuestionnaire, ListCallBacks, type OutputOf, ReadCallBack, ReadPhone, RecordCallBack } from '@huiyin/contracts';
import { isRefusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationAskByQuestionnaireArgs, MutationRecordCallBackArgs, QueryCallBackArgs, QueryCallBacksArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import type { FullCallBack } from '../graphql/loaders';
import { connection, pageOf } from '../graphql/page';
import { ref } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';

/** A row of the list, or the whole: what is missing is read when it is asked for. */
type CallBack = OutputOf<typeof ListCallBacks>['edges'][number]['node'] & Partial<FullCallBack>;
type Try = FullCallBack['tries'][number];

const wholeOf = async (callBack: CallBack, { loaders }: Context): Promise<CallBack> =>
  callBack.tries ? callBack : { ...callBack, ...(await loaders.callBack.load(callBack.appealId)) };

@Resolver('CallBack')
export class CallBackResolver {
  constructor(private readonly ask: Ask) {}

  @Query('callBacks') async callBacks(@Args() { open, ...page }: QueryCallBacksArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListCallBacks, { ...pageOf(page), open: open ?? true }, viewer));
  }

  @Query('callBack') callBack(@Args() { appealId }: QueryCallBackArgs, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(ReadCallBack, { appealId }, viewer);
  }

  @Mutation('recordCallBack') async record(@Args() { input }: MutationRecordCallBackArgs, @Ctx() { viewer }: Context) {
    const recorded = await this.ask.command(RecordCallBack, given<Wire<typeof RecordCallBack>>(input), viewer);
    return isRefusal(recorded) ? recorded : this.ask.read(ReadCallBack, { appealId: input.appealId }, viewer);
  }

  @Mutation('askByQuestionnaire') async askBy(@Args() { input }: MutationAskByQuestionnaireArgs, @Ctx() { viewer, loaders }: Context) {
    const asked = await this.ask.command(AskByQuestionnaire, input, viewer);
    return isRefusal(asked) ? asked : { linkCode: asked.code, callBack: () => loaders.callBack.load(input.appealId) };
  }

  @ResolveField() appeal(@Parent() { appealId }: CallBack, @Ctx() { loaders }: Context) {
    return loaders.appeal.load(appealId);
  }

  @ResolveField() async mayNot(@Parent() callBack: CallBack, @Ctx() context: Context) {
    const { mayNot } = await wholeOf(callBack, context);
    return mayNot ? refuse(mayNot) : null;
  }

  @ResolveField() async linkCode(@Parent() callBack: CallBack, @Ctx() context: Context) {
    return (await wholeOf(callBack, context)).code ?? null;
  }

  @ResolveField() async phone(@Parent() { appealId }: CallBack, @Ctx() { viewer }: Context) {
    return (await this.ask.readOrNull(ReadPhone, { appealId }, viewer))?.phone ?? null;
  }

  @ResolveField() async tries(@Parent() callBack: CallBack, @Ctx() context: Context) {
    return (await wholeOf(callBack, context)).tries ?? [];
  }

  @ResolveField() async satisfaction(@Parent() callBack: CallBack, @Ctx() context: Context) {
    return (await wholeOf(callBack, context)).satisfaction ?? null;
  }
}

@Resolver('CallBackTry')
export class CallBackTryResolver {
  @ResolveField() by(@Parent() { personId }: Try) {
    return ref(personId);
  }
}
