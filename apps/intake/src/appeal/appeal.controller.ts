import { AcceptAppeal, GiveMaterial, GradeAppeal, type InputOf, RequestMaterial, SubmitAppeal, WithdrawAppeal, WriteToCentre } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, type AnyAsker, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { AcceptAppealHandler } from './accept-appeal.handler';
import { GiveMaterialHandler } from './give-material.handler';
import { GradeAppealHandler } from './grade-appeal.handler';
import { RequestMaterialHandler } from './request-material.handler';
import { SubmitAppealHandler } from './submit-appeal.handler';
import { WithdrawAppealHandler } from './withdraw-appeal.handler';
import { WriteToCentreHandler } from './write-to-centre.handler';

/** What senders and staff do with an appeal. */
@Controller()
export class AppealController {
  constructor(
    private readonly submitting: SubmitAppealHandler,
    private readonly accepting: AcceptAppealHandler,
    private readonly grading: GradeAppealHandler,
    private readonly withdrawing: WithdrawAppealHandler,
    private readonly requesting: RequestMaterialHandler,
    private readonly giving: GiveMaterialHandler,
    private readonly writing: WriteToCentreHandler,
  ) {}

  @Answers(SubmitAppeal)
  @Allows('anonymous', 'person', 'member')
  submit(input: InputOf<typeof SubmitAppeal>, @Asker() asker: AnyAsker) {
    return this.submitting.submit(input, asker);
  }

  @Answers(AcceptAppeal)
  @Allows('officer')
  accept(input: InputOf<typeof AcceptAppeal>, @Asker() asker: MemberAsker) {
    return this.accepting.accept(input, asker);
  }

  @Answers(GradeAppeal)
  @Allows('officer')
  grade(input: InputOf<typeof GradeAppeal>, @Asker() asker: MemberAsker) {
    return this.grading.grade(input, asker);
  }

  @Answers(WithdrawAppeal)
  @Allows('sender')
  withdraw(input: InputOf<typeof WithdrawAppeal>, @Asker() asker: SenderAsker) {
    return this.withdrawing.withdraw(input, asker);
  }

  @Answers(RequestMaterial)
  @Allows('officer', 'handler', 'responder', 'department-head')
  requestMaterial(input: InputOf<typeof RequestMaterial>, @Asker() asker: MemberAsker) {
    return this.requesting.request(input, asker);
  }

  @Answers(GiveMaterial)
  @Allows('sender')
  giveMaterial(input: InputOf<typeof GiveMaterial>, @Asker() asker: SenderAsker) {
    return this.giving.give(input, asker);
  }

  @Answers(WriteToCentre)
  @Allows('sender')
  writeToCentre(input: InputOf<typeof WriteToCentre>, @Asker() asker: SenderAsker) {
    return this.writing.write(input, asker);
  }
}
