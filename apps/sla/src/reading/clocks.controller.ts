import { type InputOf, ListEscalations, type OutputOf, ReadClocks } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ListEscalationsHandler } from './list-escalations.handler';
import { ReadClocksHandler } from './read-clocks.handler';

@Controller()
export class ClocksController {
  constructor(
    private readonly read: ReadClocksHandler,
    private readonly list: ListEscalationsHandler,
  ) {}

  @Allows('member', 'sender', 'co-signer')
  @Answers(ReadClocks)
  readClocks({ appealIds }: InputOf<typeof ReadClocks>, @Asker() asker: MemberAsker | SenderAsker): Promise<OutputOf<typeof ReadClocks>> {
    return this.read.handle(asker, appealIds);
  }

  @Allows('member')
  @Answers(ListEscalations)
  listEscalations(input: InputOf<typeof ListEscalations>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ListEscalations>> {
    return this.list.handle(asker, input);
  }
}
