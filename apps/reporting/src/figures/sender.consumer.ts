import { type FactOf, SenderCounted, SenderUncounted } from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { AddFactHandler } from '../journal/add-fact.handler';

@Controller()
export class SenderConsumer {
  constructor(private readonly add: AddFactHandler) {}

  /** The same person and appeal twice are one row, where the newest holds, so that it needs no inbox. */
  @Hears(SenderCounted)
  heard(fact: FactOf<typeof SenderCounted>): Promise<void> {
    return this.add.handle(SenderCounted.publisher, fact);
  }

  @Hears(SenderUncounted)
  heardLeft(fact: FactOf<typeof SenderUncounted>): Promise<void> {
    return this.add.handle(SenderUncounted.publisher, fact);
  }
}
