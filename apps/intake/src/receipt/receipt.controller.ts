import { CheckCaseAccess, type InputOf, OpenOwnAppeal, OpenReceipt } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { CheckCaseAccessHandler } from './check-case-access.handler';
import { OpenOwnAppealHandler } from './open-own-appeal.handler';
import { OpenReceiptHandler } from './open-receipt.handler';

/** The two keys to one's own case: a receipt code, or being who sent it. */
@Controller()
export class ReceiptController {
  constructor(
    private readonly receipts: OpenReceiptHandler,
    private readonly own: OpenOwnAppealHandler,
    private readonly checking: CheckCaseAccessHandler,
  ) {}

  @Answers(OpenReceipt)
  @Allows('anonymous', 'person', 'member', 'sender', 'co-signer')
  openReceipt(input: InputOf<typeof OpenReceipt>) {
    return this.receipts.open(input);
  }

  @Answers(OpenOwnAppeal)
  @Allows('member')
  openOwnAppeal(input: InputOf<typeof OpenOwnAppeal>, @Asker() asker: MemberAsker) {
    return this.own.open(input, asker);
  }

  @Answers(CheckCaseAccess)
  @Allows('sender', 'co-signer')
  check(_input: unknown, @Asker() asker: SenderAsker) {
    return this.checking.check(asker);
  }
}
