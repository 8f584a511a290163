import { AppealFiled, type Envelope } from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { IndexWordsHandler } from './index-words.handler';

/** What intake hears of itself. */
@Controller()
export class FiledConsumer {
  constructor(private readonly indexing: IndexWordsHandler) {}

  @Hears(AppealFiled)
  hearFiled(fact: Envelope): Promise<void> {
    return this.indexing.handle(fact);
  }
}
