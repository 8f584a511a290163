import { ListNotifications, MarkNotificationsRead, type OutputOf } from '@huiyin/contracts';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationMarkNotificationsReadArgs, QueryNotificationsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';
import { clockLabel, policyWords } from '../graphql/words';
import { notificationPhrase } from '../phrases/notifications';

type Notification = OutputOf<typeof ListNotifications>['edges'][number]['node'];

/** What each is told, in words; of whom and of what the case speaks its owner says, to who may read it. */
@Resolver('Notification')
export class NotificationResolver {
  constructor(private readonly ask: Ask) {}

  @Query('notifications') async notifications(@Args() { unreadOnly, ...page }: QueryNotificationsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListNotifications, { ...pageOf(page), unreadOnly: unreadOnly ?? false }, viewer));
  }

  @Mutation('markNotificationsRead') mark(@Args() { input }: MutationMarkNotificationsReadArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(MarkNotificationsRead, input, viewer);
  }

  @ResolveField() async text(@Parent() { kind, refs }: Notification, @Ctx() context: Context) {
    const clock = refs.clock ? clockLabel(context.language, await policyWords(context), refs.clock) : '';
    return notificationPhrase(context.language, kind, { clock, level: refs.level ?? '' });
  }

  @ResolveField() number(@Parent() { refs }: Notification) {
    return refs.number;
  }

  @ResolveField() orderNumber(@Parent() { refs }: Notification) {
    return refs.orderNumber;
  }

  @ResolveField() appeal(@Parent() { appealId }: Notification, @Ctx() { loaders }: Context) {
    return appealId ? loaders.appeal.load(appealId) : null;
  }
}
