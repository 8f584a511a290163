import { AskByQuestionnaire, type InputOf, ListCallBacks, ReadCallBack, ReadPhone, RecordCallBack } from '@huiyin/contracts';
import { Answers, RequestContext } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { AskByQuestionnaireHandler } from './ask-by-questionnaire.handler';
import { ListCallBacksHandler } from './list-call-backs.handler';
import { ReadCallBackHandler } from './read-call-back.handler';
import { ReadPhoneHandler } from './read-phone.handler';
import { RecordCallBackHandler } from './record-call-back.handler';

/** Calling back 回访; the policy says who. */
@Controller()
export class CallBackController {
  constructor(
    private readonly listing: ListCallBacksHandler,
    private readonly reading: ReadCallBackHandler,
    private readonly phones: ReadPhoneHandler,
    private readonly recording: RecordCallBackHandler,
    private readonly asking: AskByQuestionnaireHandler,
  ) {}

  @Answers(ListCallBacks)
  @Allows('member')
  list(input: InputOf<typeof ListCallBacks>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.listing.handle(input, asker, caller);
  }

  @Answers(ReadCallBack)
  @Allows('member')
  read(input: InputOf<typeof ReadCallBack>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.reading.handle(input, asker, caller);
  }

  @Answers(ReadPhone)
  @Allows(...doors.callBack)
  phone(input: InputOf<typeof ReadPhone>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.phones.handle(input, asker, caller);
  }

  @Answers(RecordCallBack)
  @Allows(...doors.callBack)
  record(input: InputOf<typeof RecordCallBack>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.recording.handle(input, asker, caller);
  }

  @Answers(AskByQuestionnaire)
  @Allows(...doors.callBack)
  ask(input: InputOf<typeof AskByQuestionnaire>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext) {
    return this.asking.handle(input, asker, caller);
  }
}
