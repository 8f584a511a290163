import { type InputOf, ListFundEntries, ListFunds, OpenFund } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { OpenFundHandler } from './open-fund.handler';
import { ReadFundsHandler } from './read-funds.handler';

/** Dedicated money 专项资金; the policy says who sets it aside. */
@Controller()
export class FundController {
  constructor(
    private readonly opening: OpenFundHandler,
    private readonly reading: ReadFundsHandler,
  ) {}

  @Answers(OpenFund)
  @Allows(...doors.fundAwards)
  open(input: InputOf<typeof OpenFund>, @Asker() asker: MemberAsker) {
    return this.opening.handle(input, asker);
  }

  @Answers(ListFunds)
  @Allows('member')
  list(_input: InputOf<typeof ListFunds>, @Asker() asker: MemberAsker) {
    return this.reading.list(asker);
  }

  @Answers(ListFundEntries)
  @Allows('member')
  entries(input: InputOf<typeof ListFundEntries>, @Asker() asker: MemberAsker) {
    return this.reading.entries(input, asker);
  }
}
