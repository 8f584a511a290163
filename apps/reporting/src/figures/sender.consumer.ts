import { type FactOf, SenderCounted, SenderUncounted } from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { CountFactsHandler } from './count-facts.handler';

@Controller()
export class SenderConsumer {
  constructor(private readonly counting: CountFactsHandler) {}

  /** The same person and appeal twice are one row, where the newest holds, so that it needs no inbox. */
  @Hears(SenderCounted)
  heard(fact: FactOf<typeof SenderCounted>): Promise<void> {
    return this.counting.countSender(fact);
  }

  @Hears(SenderUncounted)
  heardLeft(fact: FactOf<typeof SenderUncounted>): Promise<void> {
    return this.counting.countSender(fact);
  }
}
