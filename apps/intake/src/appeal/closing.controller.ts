import { ArchiveAppeal, BarPersons, type InputOf, ReferAppeal, RefuseAppeal, StrikeOffAppeal } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { BarPersonsHandler } from './bar-persons.handler';
import { CloseAppealHandler } from './close-appeal.handler';
import { ReferAppealHandler } from './refer-appeal.handler';
import { RefuseAppealHandler } from './refuse-appeal.handler';

/** How the staff end a case, and whom they keep out of it. */
@Controller()
export class ClosingController {
  constructor(
    private readonly closing: CloseAppealHandler,
    private readonly refusing: RefuseAppealHandler,
    private readonly referring: ReferAppealHandler,
    private readonly barring: BarPersonsHandler,
  ) {}

  @Answers(RefuseAppeal)
  @Allows('officer')
  refuse(input: InputOf<typeof RefuseAppeal>, @Asker() asker: MemberAsker) {
    return this.refusing.refuse(input, asker);
  }

  @Answers(ReferAppeal)
  @Allows('officer')
  refer(input: InputOf<typeof ReferAppeal>, @Asker() asker: MemberAsker) {
    return this.referring.refer(input, asker);
  }

  @Answers(BarPersons)
  @Allows('officer')
  bar(input: InputOf<typeof BarPersons>, @Asker() asker: MemberAsker) {
    return this.barring.bar(input, asker);
  }

  /** The policy says who. */
  @Answers(StrikeOffAppeal)
  @Allows(...doors.strikeOff)
  strikeOff(input: InputOf<typeof StrikeOffAppeal>, @Asker() asker: MemberAsker) {
    return this.closing.strikeOff(input, asker);
  }

  @Answers(ArchiveAppeal)
  @Allows('officer')
  archive(input: InputOf<typeof ArchiveAppeal>, @Asker() asker: MemberAsker) {
    return this.closing.archive(input, asker);
  }
}
