import { CountUnread, type InputOf, ListNotifications, MarkNotificationsRead } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ListNotificationsHandler } from './list-notifications.handler';
import { MarkReadHandler } from './mark-read.handler';

/** What each is told of the cases that are theirs; nobody sees another's. */
@Controller()
export class NotificationController {
  constructor(
    private readonly listing: ListNotificationsHandler,
    private readonly marking: MarkReadHandler,
  ) {}

  @Answers(ListNotifications)
  @Allows('member')
  list(input: InputOf<typeof ListNotifications>, @Asker() asker: MemberAsker) {
    return this.listing.handle(input, asker);
  }

  @Answers(CountUnread)
  @Allows('member')
  count(_input: unknown, @Asker() asker: MemberAsker) {
    return this.listing.count(asker);
  }

  @Answers(MarkNotificationsRead)
  @Allows('member')
  mark(input: InputOf<typeof MarkNotificationsRead>, @Asker() asker: MemberAsker) {
    return this.marking.handle(input, asker);
  }
}
