import { ClaimAward, FindPayout, GrantAward, type InputOf, PayAward, ReverseAward } from '@huiyin/contracts';
import { Answers, RequestContext } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { ClaimAwardHandler } from './claim-award.handler';
import { GrantAwardHandler } from './grant-award.handler';
import { PayAwardHandler } from './pay-award.handler';
import { ReverseAwardHandler } from './reverse-award.handler';

/** What is paid for a suggestion: granted, claimed by its author, paid, or taken back. */
@Controller()
export class AwardController {
  constructor(
    private readonly granting: GrantAwardHandler,
    private readonly claiming: ClaimAwardHandler,
    private readonly paying: PayAwardHandler,
    private readonly reversing: ReverseAwardHandler,
  ) {}

  @Answers(GrantAward)
  @Allows(...doors.grantAward)
  grant(input: InputOf<typeof GrantAward>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.granting.handle(input, asker, caller);
  }

  @Answers(ClaimAward)
  @Allows('sender')
  claim(input: InputOf<typeof ClaimAward>, @Asker() asker: SenderAsker) {
    return this.claiming.handle(input, asker);
  }

  @Answers(FindPayout)
  @Allows(...doors.payAward)
  find(input: InputOf<typeof FindPayout>, @Asker() asker: MemberAsker) {
    return this.paying.find(input, asker);
  }

  @Answers(PayAward)
  @Allows(...doors.payAward)
  pay(input: InputOf<typeof PayAward>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.paying.handle(input, asker, caller);
  }

  @Answers(ReverseAward)
  @Allows(...doors.grantAward)
  reverse(input: InputOf<typeof ReverseAward>, @Asker() asker: MemberAsker) {
    return this.reversing.handle(input, asker);
  }
}
