import {
  AcceptOrder, GiveOpinion, IssueOrder, ReadOrder, ReassignOrder, ReportProgress, type RequestContract, ReturnOrder, SendOpinionBack,
} from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationAcceptOrderArgs, MutationGiveOpinionArgs, MutationIssueOrderArgs, MutationReassignOrderArgs, MutationReportProgressArgs, MutationReturnOrderArgs,
  MutationSendOpinionBackArgs,
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

  @Mutation('returnOrder') returnOrder(@Args() { input }: MutationReturnOrderArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(ReturnOrder, given<Wire<typeof ReturnOrder>>(input), viewer);
  }

  @Mutation('issueOrder') async issueOrder(@Args() { input }: MutationIssueOrderArgs, @Ctx() { viewer }: Context) {
    const issued = await this.ask.command(IssueOrder, given<Wire<typeof IssueOrder>>(input), viewer);
    return isRefusal(issued) ? issued : this.ask.read(ReadOrder, { orderId: issued.orderId }, viewer);
  }

  private async changed<C extends RequestContract>(contract: C, input: Wire<C>, orderId: string, { viewer }: Context) {
    const changed = await this.ask.command(contract, input, viewer);
    return isRefusal(changed) ? changed : this.ask.read(ReadOrder, { orderId }, viewer);
  }
}
