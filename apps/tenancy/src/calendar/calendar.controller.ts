import { type InputOf, type OutputOf, PublishCalendar } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { PublishCalendarHandler } from './publish-calendar.handler';

@Controller()
export class CalendarController {
  constructor(private readonly publish: PublishCalendarHandler) {}

  @Allows('platform-operator')
  @Answers(PublishCalendar)
  publishCalendar(input: InputOf<typeof PublishCalendar>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof PublishCalendar> | Refusal> {
    return this.publish.handle(asker, input);
  }
}
