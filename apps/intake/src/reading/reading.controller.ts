import { type InputOf, ListAppeals, ListOwnAppeals, ReadAppeal, ReadAppeals, ReadCases, SearchAppeals } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ListAppealsHandler } from './list-appeals.handler';
import { ListOwnAppealsHandler } from './list-own-appeals.handler';
import { ReadAppealHandler } from './read-appeal.handler';
import { ReadAppealsHandler } from './read-appeals.handler';
import { ReadCasesHandler } from './read-cases.handler';
import { SearchAppealsHandler } from './search-appeals.handler';

/** What may be read of appeals; who may read what is decided for each case. */
@Controller()
export class ReadingController {
  constructor(
    private readonly one: ReadAppealHandler,
    private readonly several: ReadAppealsHandler,
    private readonly files: ReadCasesHandler,
    private readonly queue: ListAppealsHandler,
    private readonly own: ListOwnAppealsHandler,
    private readonly finding: SearchAppealsHandler,
  ) {}

  @Answers(ReadAppeal)
  @Allows('member', 'sender', 'co-signer')
  readAppeal(input: InputOf<typeof ReadAppeal>, @Asker() asker: MemberAsker | SenderAsker) {
    return this.one.read(input, asker);
  }

  @Answers(ReadAppeals)
  @Allows('member', 'sender', 'co-signer')
  readAppeals(input: InputOf<typeof ReadAppeals>, @Asker() asker: MemberAsker | SenderAsker) {
    return this.several.read(input, asker);
  }

  @Answers(ReadCases)
  @Allows('member', 'sender', 'co-signer')
  readCases(input: InputOf<typeof ReadCases>, @Asker() asker: MemberAsker | SenderAsker) {
    return this.files.read(input, asker);
  }

  @Answers(ListAppeals)
  @Allows('member')
  listAppeals(input: InputOf<typeof ListAppeals>, @Asker() asker: MemberAsker) {
    return this.queue.list(input, asker);
  }

  @Answers(SearchAppeals)
  @Allows('member')
  searchAppeals(input: InputOf<typeof SearchAppeals>, @Asker() asker: MemberAsker) {
    return this.finding.search(input, asker);
  }

  @Answers(ListOwnAppeals)
  @Allows('member')
  listOwnAppeals(input: InputOf<typeof ListOwnAppeals>, @Asker() asker: MemberAsker) {
    return this.own.list(input, asker);
  }
}
