import { type InputOf, ResolveRecipient } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ResolveRecipientHandler } from './resolve-recipient.handler';

/** Asked by feedback, rewards and routing, in the name of who asks them. */
@Controller()
export class RecipientController {
  constructor(private readonly recipients: ResolveRecipientHandler) {}

  @Answers(ResolveRecipient)
  @Allows('member')
  resolve(input: InputOf<typeof ResolveRecipient>, @Asker() asker: MemberAsker) {
    return this.recipients.resolve(input, asker);
  }
}
