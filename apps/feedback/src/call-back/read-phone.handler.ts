import type { Caller, InputOf, OutputOf, ReadPhone } from '@huiyin/contracts';
import { type MemberAsker, OwnAppeals } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ReadCallBackHandler } from './read-call-back.handler';

/** Who may call back now is shown the phone, which intake opens and records; nothing of it is kept here. */
@Injectable()
export class ReadPhoneHandler {
  constructor(
    private readonly reading: ReadCallBackHandler,
    private readonly recipients: OwnAppeals,
  ) {}

  async handle(input: InputOf<typeof ReadPhone>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ReadPhone>> {
    const callBack = await this.reading.handle(input, asker, caller);
    return { phone: callBack && callBack.mayNot === null ? await this.recipients.phoneOf(input.appealId, caller) : null };
  }
}
