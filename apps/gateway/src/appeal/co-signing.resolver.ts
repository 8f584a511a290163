import { InviteCoSigners, JoinAppeal, LeaveAppeal, type OutputOf, ReadInvitation } from '@huiyin/contracts';
import { isRefusal, refuse } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationInviteCoSignersArgs, MutationJoinAppealArgs, MutationLeaveAppealArgs, QueryInvitationArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { given, type Wire } from '../graphql/wire-input';

type Invitation = NonNullable<OutputOf<typeof ReadInvitation>>;
type CoSigning = OutputOf<typeof InviteCoSigners>['coSigning'];

/** Saying an appeal too 联名. */
@Resolver('Invitation')
export class CoSigningResolver {
  constructor(private readonly ask: Ask) {}

  @Query('invitation') invitation(@Args() { code }: QueryInvitationArgs, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(ReadInvitation, { code }, viewer);
  }

  @Mutation('inviteCoSigners') async inviteCoSigners(@Args() { input }: MutationInviteCoSignersArgs, @Ctx() { viewer }: Context) {
    const invited = await this.ask.command(InviteCoSigners, given<Wire<typeof InviteCoSigners>>(input), viewer);
    return isRefusal(invited) ? invited : invited.coSigning;
  }

  @Mutation('joinAppeal') joinAppeal(@Args() { input }: MutationJoinAppealArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(JoinAppeal, input, viewer);
  }

  @Mutation('leaveAppeal') leaveAppeal(@Args() { input }: MutationLeaveAppealArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(LeaveAppeal, input, viewer);
  }

  @ResolveField() mayNotJoin(@Parent() { mayNotJoin, most, status }: Invitation) {
    return mayNotJoin && refuse(mayNotJoin, { values: { max: most, status } });
  }
}

@Resolver('CoSigning')
export class CoSigningViewResolver {
  @ResolveField() joinCode(@Parent() { code }: CoSigning) {
    return code;
  }
}
