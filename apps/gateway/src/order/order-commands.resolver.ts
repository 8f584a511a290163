import { AcceptOrder, GiveOpinion, ReadOrder, ReassignOrder, ReportProgress, type RequestContract, SendOpinionBack } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationAcceptOrderArgs, MutationGiveOpinionArgs, MutationReassignOrderArgs, MutationReportProgressArgs, MutationSendOpinionBackArgs,
} from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { given, type Wire } from '../graphql/wire-input';

/** What can be done with an order; each answers with the order as it then is. */
@Resolver()
export class OrderCommandsResolver {
  constructor(private readonly ask: Ask) {}

  @Mutation('acceptOrder') acceptOrder(@Args() { input }: MutationAcceptOrderArgs, @Ctx() context: Context) {
    return this.changed(AcceptOrder, given<Wire<typeof AcceptOrder>>(input), input.orderId, context);
  }

  @Mutation('reportProgress') reportProgress(@Args() { input }: MutationReportProgressArgs, @Ctx() context: Context) {
    return this.changed(ReportProgress, given<Wire<typeof ReportProgress>>(input), input.orderId, context);
  }

  @Mutation('giveOpinion') giveOpinion(@Args() { input }: MutationGiveOpinionArgs, @Ctx() context: Context) {
    return this.changed(GiveOpinion, given<Wire<typeof GiveOpinion>>(input), input.orderId, context);
  }

  @Mutation('sendOpinionBack') sendOpinionBack(@Args() { input }: MutationSendOpinionBackArgs, @Ctx() context: Context) {
    return this.changed(SendOpinionBack, given<Wire<typeof SendOpinionBack>>(input), input.orderId, context);
  }

  @Mutation('reassignOrder') reassignOrder(@Args() { input }: MutationReassignOrderArgs, @Ctx() context: Context) {
    return this.changed(ReassignOrder, given<Wire<typeof ReassignOrder>>(input), input.orderId, context);
  }

  private async changed<C extends RequestContract>(contract: C, input: Wire<C>, orderId: string, { viewer }: Context) {
    const changed = await this.ask.command(contract, input, viewer);
    return isRefusal(changed) ? changed : this.ask.read(ReadOrder, { orderId }, viewer);
  }
}
