import { AnswerOnSpot, FileOnBehalf, type InputOf } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { AnswerOnSpotHandler } from './answer-on-spot.handler';
import { FileOnBehalfHandler } from './file-on-behalf.handler';

/** What is done at the window and on the phone; the policy says who. */
@Controller()
export class OnBehalfController {
  constructor(
    private readonly filing: FileOnBehalfHandler,
    private readonly answering: AnswerOnSpotHandler,
  ) {}

  @Answers(FileOnBehalf)
  @Allows(...doors.fileOnBehalf)
  file(input: InputOf<typeof FileOnBehalf>, @Asker() asker: MemberAsker) {
    return this.filing.file(input, asker);
  }

  @Answers(AnswerOnSpot)
  @Allows(...doors.answerOnSpot)
  answer(input: InputOf<typeof AnswerOnSpot>, @Asker() asker: MemberAsker) {
    return this.answering.answer(input, asker);
  }
}
