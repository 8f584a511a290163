import { FindSimilar, type InputOf } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { FindSimilarHandler } from './find-similar.handler';

@Controller()
export class SimilarController {
  constructor(private readonly finding: FindSimilarHandler) {}

  @Answers(FindSimilar)
  @Allows('officer', 'handler', 'responder', 'department-head', 'leader', 'host')
  find(input: InputOf<typeof FindSimilar>, @Asker() asker: MemberAsker) {
    return this.finding.find(input, asker);
  }
}
