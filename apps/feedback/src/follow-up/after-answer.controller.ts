import { ReadAfterAnswer } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ReadAfterAnswerHandler } from './read-after-answer.handler';

/** What the sender of a case is told of what came after its answer. */
@Controller()
export class AfterAnswerController {
  constructor(private readonly reading: ReadAfterAnswerHandler) {}

  @Answers(ReadAfterAnswer)
  @Allows('sender')
  read(_input: unknown, @Asker() asker: SenderAsker) {
    return this.reading.handle(asker);
  }
}
