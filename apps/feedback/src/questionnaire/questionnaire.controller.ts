import { AnswerQuestionnaire, type InputOf, OpenQuestionnaire } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, type AnyAsker, Asker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { AnswerQuestionnaireHandler } from './answer-questionnaire.handler';
import { OpenQuestionnaireHandler } from './open-questionnaire.handler';

/** A question by link or receipt; a link needs no login. */
@Controller()
export class QuestionnaireController {
  constructor(
    private readonly opening: OpenQuestionnaireHandler,
    private readonly answering: AnswerQuestionnaireHandler,
  ) {}

  @Answers(OpenQuestionnaire)
  @Allows('anonymous', 'person', 'member', 'sender')
  open(input: InputOf<typeof OpenQuestionnaire>, @Asker() asker: AnyAsker) {
    return this.opening.handle(input, asker);
  }

  @Answers(AnswerQuestionnaire)
  @Allows('anonymous', 'person', 'member', 'sender')
  answer(input: InputOf<typeof AnswerQuestionnaire>, @Asker() asker: AnyAsker) {
    return this.answering.handle(input, asker);
  }
}
