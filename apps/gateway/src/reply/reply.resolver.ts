import { type OutputOf, type ReadReplies, SendReply } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { FaultError } from '@huiyin/messaging';
import { Args, Context as Ctx, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationSendReplyArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { ref } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';

type Reply = OutputOf<typeof ReadReplies>[number];

@Resolver('Reply')
export class ReplyResolver {
  constructor(private readonly ask: Ask) {}

  @Mutation('sendReply') async sendReply(@Args() { input }: MutationSendReplyArgs, @Ctx() { viewer, loaders }: Context) {
    const sent = await this.ask.command(SendReply, given<Wire<typeof SendReply>>(input), viewer);
    if (isRefusal(sent)) return sent;
    const reply = (await loaders.replies.load(input.appealId)).find(({ id }) => id === sent.replyId);
    if (!reply) throw new FaultError('UNAVAILABLE');
    return reply;
  }

  @ResolveField() by(@Parent() { personId }: Reply) {
    return ref(personId);
  }
}
