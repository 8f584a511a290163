import { type FactOf, SenderCounted } from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { CountFactsHandler } from './count-facts.handler';

@Controller()
export class SenderConsumer {
  constructor(private readonly counting: CountFactsHandler) {}

  /** The same person and appeal twice are one row, so that it needs no inbox. */
  @Hears(SenderCounted)
  heard(fact: FactOf<typeof SenderCounted>): Promise<void> {
    return this.counting.countSender(fact);
  }
}
