import { type InputOf, InviteCoSigners, JoinAppeal, LeaveAppeal, ReadInvitation } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { InviteCoSignersHandler } from './invite-co-signers.handler';
import { JoinAppealHandler } from './join-appeal.handler';
import { LeaveAppealHandler } from './leave-appeal.handler';
import { ReadInvitationHandler } from './read-invitation.handler';

/** Co-signers 联名人: asked by a code, and there by their own act alone. */
@Controller()
export class CoSignerController {
  constructor(
    private readonly inviting: InviteCoSignersHandler,
    private readonly reading: ReadInvitationHandler,
    private readonly joining: JoinAppealHandler,
    private readonly leaving: LeaveAppealHandler,
  ) {}

  @Answers(InviteCoSigners)
  @Allows('sender', 'officer')
  invite(input: InputOf<typeof InviteCoSigners>, @Asker() asker: SenderAsker | MemberAsker) {
    return this.inviting.invite(input, asker);
  }

  @Answers(ReadInvitation)
  @Allows('member')
  read(input: InputOf<typeof ReadInvitation>, @Asker() asker: MemberAsker) {
    return this.reading.read(input, asker);
  }

  @Answers(JoinAppeal)
  @Allows('member')
  join(input: InputOf<typeof JoinAppeal>, @Asker() asker: MemberAsker) {
    return this.joining.join(input, asker);
  }

  @Answers(LeaveAppeal)
  @Allows('member')
  leave(input: InputOf<typeof LeaveAppeal>, @Asker() asker: MemberAsker) {
    return this.leaving.leave(input, asker);
  }
}
