import { type InputOf, JudgeLevel, type OutputOf, ReadJudgements } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { JudgeLevelHandler } from './judge-level.handler';
import { ReadJudgementsHandler } from './read-judgements.handler';

@Controller()
export class JudgementController {
  constructor(
    private readonly judging: JudgeLevelHandler,
    private readonly reading: ReadJudgementsHandler,
  ) {}

  /** Of these roles the policy says which. */
  @Allows(...doors.judgeLevel)
  @Answers(JudgeLevel)
  judge(input: InputOf<typeof JudgeLevel>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof JudgeLevel> | Refusal> {
    return this.judging.handle(asker, input);
  }

  @Allows('member')
  @Answers(ReadJudgements)
  read(input: InputOf<typeof ReadJudgements>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadJudgements>> {
    return this.reading.handle(asker, input);
  }
}
