import { CalendarPublished, type FactOf } from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { PassOnCalendarHandler } from './pass-on-calendar.handler';

@Controller()
export class CalendarConsumer {
  constructor(private readonly passOn: PassOnCalendarHandler) {}

  @Hears(CalendarPublished)
  published(fact: FactOf<typeof CalendarPublished>): Promise<void> {
    return this.passOn.handle(fact);
  }
}
