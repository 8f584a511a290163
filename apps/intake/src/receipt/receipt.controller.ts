import { type InputOf, OpenOwnAppeal, OpenReceipt } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { OpenOwnAppealHandler } from './open-own-appeal.handler';
import { OpenReceiptHandler } from './open-receipt.handler';

/** The two keys to one's own case: a receipt code, or being who sent it. */
@Controller()
export class ReceiptController {
  constructor(
    private readonly receipts: OpenReceiptHandler,
    private readonly own: OpenOwnAppealHandler,
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
}
