import { type InputOf, type OutputOf, ReadJournal, VerifyJournal } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ReadJournalHandler } from './read-journal.handler';
import { VerifyJournalHandler } from './verify-journal.handler';

@Controller()
export class JournalController {
  constructor(
    private readonly read: ReadJournalHandler,
    private readonly verify: VerifyJournalHandler,
  ) {}

  @Allows('auditor')
  @Answers(ReadJournal)
  readJournal(input: InputOf<typeof ReadJournal>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadJournal> | Refusal> {
    return this.read.handle(asker, input);
  }

  @Allows('auditor')
  @Answers(VerifyJournal)
  verifyJournal(input: InputOf<typeof VerifyJournal>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof VerifyJournal> | Refusal> {
    return this.verify.handle(asker, input);
  }
}
