import { type InputOf, type OutputOf, ReadReplies, SendReply } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers, RequestContext } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { ReadRepliesHandler } from './read-replies.handler';
import type { ReplyView } from './reply.store';
import { SendReplyHandler } from './send-reply.handler';

@Controller()
export class ReplyController {
  constructor(
    private readonly send: SendReplyHandler,
    private readonly read: ReadRepliesHandler,
  ) {}

  @Allows(...doors.sendReply)
  @Answers(SendReply)
  sendReply(input: InputOf<typeof SendReply>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<OutputOf<typeof SendReply> | Refusal> {
    return this.send.handle(asker, input, caller);
  }

  @Allows('member', 'sender', 'co-signer')
  @Answers(ReadReplies)
  readReplies(input: InputOf<typeof ReadReplies>, @Asker() asker: MemberAsker | SenderAsker): Promise<ReplyView[]> {
    return this.read.handle(asker, input);
  }
}
