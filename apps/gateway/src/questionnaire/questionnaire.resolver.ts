import { AnswerQuestionnaire, OpenQuestionnaire } from '@huiyin/contracts';
import { Args, Context as Ctx, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MutationAnswerQuestionnaireArgs, QueryQuestionnaireArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { given, type Wire } from '../graphql/wire-input';

/** The sender is asked by link or receipt; a link needs no login. */
@Resolver()
export class QuestionnaireResolver {
  constructor(private readonly ask: Ask) {}

  @Query('questionnaire') questionnaire(@Args() args: QueryQuestionnaireArgs, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(OpenQuestionnaire, given<Wire<typeof OpenQuestionnaire>>(args), viewer);
  }

  @Mutation('answerQuestionnaire') answer(@Args() { input }: MutationAnswerQuestionnaireArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(AnswerQuestionnaire, given<Wire<typeof AnswerQuestionnaire>>(input), viewer);
  }
}
