import {
  AcceptAppeal, AnswerOnSpot, ArchiveAppeal, BarPersons, FileOnBehalf, GiveMaterial, GradeAppeal, MergeAppeal, OpenOwnAppeal, OpenReceipt, type OutputOf, ReadAppeal, ReferAppeal, RefuseAppeal, RequestMaterial, StrikeOffAppeal, SubmitAppeal, UnmergeAppeal, WithdrawAppeal, WriteToCentre,
} from '@huiyin/contracts';
import { isRefusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationAcceptAppealArgs, MutationAnswerOnSpotArgs, MutationArchiveAppealArgs, MutationBarPersonsArgs, MutationFileOnBehalfArgs, MutationGiveMaterialArgs, MutationGradeAppealArgs, MutationMergeAppealArgs, MutationOpenOwnAppealArgs, MutationOpenReceiptArgs,
  MutationReferAppealArgs, MutationRefuseAppealArgs, MutationRequestMaterialArgs, MutationStrikeOffAppealArgs, MutationSubmitAppealArgs, MutationUnmergeAppealArgs, MutationWithdrawAppealArgs, MutationWriteToCentreArgs,
} from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { given, type Wire } from '../graphql/wire-input';
import { promiseSaid } from '../phrases/promises';

type Changing = typeof AcceptAppeal | typeof AnswerOnSpot | typeof ArchiveAppeal | typeof BarPersons | typeof GradeAppeal | typeof MergeAppeal | typeof ReferAppeal | typeof RefuseAppeal | typeof StrikeOffAppeal | typeof UnmergeAppeal | typeof WithdrawAppeal;
type Receipt = OutputOf<typeof SubmitAppeal>;

@Resolver('Receipt')
export class ReceiptResolver {
  @ResolveField() promises(@Parent() { promises, clockNames, timeZone }: Receipt, @Ctx() { language }: Context) {
    return promises.map((made) => promiseSaid(language, made, clockNames, timeZone));
  }
}

/** What senders and staff can do with an appeal; each answers with what it made. */
@Resolver()
export class AppealCommandsResolver {
  constructor(private readonly ask: Ask) {}

  @Mutation('submitAppeal') submitAppeal(@Args() { input }: MutationSubmitAppealArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(SubmitAppeal, given<Wire<typeof SubmitAppeal>>(input), viewer);
  }

  @Mutation('fileOnBehalf') fileOnBehalf(@Args() { input }: MutationFileOnBehalfArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(FileOnBehalf, given<Wire<typeof FileOnBehalf>>(input), viewer);
  }

  @Mutation('answerOnSpot') answerOnSpot(@Args() { input }: MutationAnswerOnSpotArgs, @Ctx() context: Context) {
    return this.changed(AnswerOnSpot, input, context);
  }

  @Mutation('openReceipt') openReceipt(@Args() { input }: MutationOpenReceiptArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(OpenReceipt, input, viewer);
  }

  @Mutation('openOwnAppeal') async openOwnAppeal(@Args() { input }: MutationOpenOwnAppealArgs, @Ctx() { viewer }: Context) {
    const session = (await viewer.session()) ?? undefined;
    return (await this.ask.command(OpenOwnAppeal, { ...input, session }, viewer)) ?? refuse('not-found');
  }

  @Mutation('acceptAppeal') acceptAppeal(@Args() { input }: MutationAcceptAppealArgs, @Ctx() context: Context) {
    return this.changed(AcceptAppeal, given<Wire<typeof AcceptAppeal>>(input), context);
  }

  @Mutation('gradeAppeal') gradeAppeal(@Args() { input }: MutationGradeAppealArgs, @Ctx() context: Context) {
    return this.changed(GradeAppeal, given<Wire<typeof GradeAppeal>>(input), context);
  }

  @Mutation('refuseAppeal') refuseAppeal(@Args() { input }: MutationRefuseAppealArgs, @Ctx() context: Context) {
    return this.changed(RefuseAppeal, input, context);
  }

  @Mutation('referAppeal') referAppeal(@Args() { input }: MutationReferAppealArgs, @Ctx() context: Context) {
    return this.changed(ReferAppeal, given<Wire<typeof ReferAppeal>>(input), context);
  }

  @Mutation('mergeAppeal') mergeAppeal(@Args() { input }: MutationMergeAppealArgs, @Ctx() context: Context) {
    return this.changed(MergeAppeal, input, context);
  }

  @Mutation('unmergeAppeal') unmergeAppeal(@Args() { input }: MutationUnmergeAppealArgs, @Ctx() context: Context) {
    return this.changed(UnmergeAppeal, input, context);
  }

  @Mutation('barPersons') barPersons(@Args() { input }: MutationBarPersonsArgs, @Ctx() context: Context) {
    return this.changed(BarPersons, input, context);
  }

  @Mutation('withdrawAppeal') withdrawAppeal(@Args() { input }: MutationWithdrawAppealArgs, @Ctx() context: Context) {
    return this.changed(WithdrawAppeal, input, context);
  }

  @Mutation('strikeOffAppeal') strikeOffAppeal(@Args() { input }: MutationStrikeOffAppealArgs, @Ctx() context: Context) {
    return this.changed(StrikeOffAppeal, input, context);
  }

  @Mutation('archiveAppeal') archiveAppeal(@Args() { input }: MutationArchiveAppealArgs, @Ctx() context: Context) {
    return this.changed(ArchiveAppeal, input, context);
  }

  @Mutation('requestMaterial') async requestMaterial(@Args() { input }: MutationRequestMaterialArgs, @Ctx() { viewer }: Context) {
    const asked = await this.ask.command(RequestMaterial, given<Wire<typeof RequestMaterial>>(input), viewer);
    if (isRefusal(asked)) return asked;
    const appeal = await this.ask.read(ReadAppeal, { appealId: input.appealId }, viewer);
    // Its own line, and not whatever is open now: a repeated command answers as it did.
    const line = appeal?.timeline.find(({ id }) => id === asked.requestId);
    return line ? { id: line.id, question: line.text ?? '', askedAt: line.at } : refuse('not-found');
  }

  @Mutation('giveMaterial') giveMaterial(@Args() { input }: MutationGiveMaterialArgs, @Ctx() context: Context) {
    return this.written(GiveMaterial, input, context);
  }

  @Mutation('writeToCentre') writeToCentre(@Args() { input }: MutationWriteToCentreArgs, @Ctx() context: Context) {
    return this.written(WriteToCentre, input, context);
  }

  private async changed<C extends Changing>(contract: C, input: Wire<C>, { viewer }: Context) {
    const changed = await this.ask.command<Changing>(contract, input, viewer);
    return isRefusal(changed) ? changed : this.ask.read(ReadAppeal, { appealId: changed.appealId }, viewer);
  }

  private async written<C extends typeof GiveMaterial | typeof WriteToCentre>(contract: C, input: Wire<C>, { viewer }: Context) {
    const written = await this.ask.command<typeof GiveMaterial | typeof WriteToCentre>(contract, input, viewer);
    if (isRefusal(written)) return written;
    const appeal = await this.ask.read(ReadAppeal, {}, viewer);
    return appeal?.timeline.find(({ id }) => id === written.entryId) ?? refuse('not-found');
  }
}
