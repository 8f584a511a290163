import { type InputOf, MergeAppeal, UnmergeAppeal } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { MergeAppealHandler } from './merge-appeal.handler';

/** What the centre handles as one. */
@Controller()
export class MergingController {
  constructor(private readonly merging: MergeAppealHandler) {}

  @Answers(MergeAppeal)
  @Allows('officer')
  merge(input: InputOf<typeof MergeAppeal>, @Asker() asker: MemberAsker) {
    return this.merging.merge(input, asker);
  }

  @Answers(UnmergeAppeal)
  @Allows('officer')
  unmerge(input: InputOf<typeof UnmergeAppeal>, @Asker() asker: MemberAsker) {
    return this.merging.unmerge(input, asker);
  }
}
