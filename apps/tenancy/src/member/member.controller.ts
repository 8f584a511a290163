import { ChangeMember, FindPeople, type InputOf, type OutputOf, ReadMe, ReadNames } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker, type PersonAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ChangeMemberHandler } from './change-member.handler';
import { FindPeopleHandler } from './find-people.handler';
import { ReadMeHandler } from './read-me.handler';
import { ReadNamesHandler } from './read-names.handler';

@Controller()
export class MemberController {
  constructor(
    private readonly change: ChangeMemberHandler,
    private readonly me: ReadMeHandler,
    private readonly names: ReadNamesHandler,
    private readonly directory: FindPeopleHandler,
  ) {}

  @Allows('tenant-admin', 'group-admin')
  @Answers(ChangeMember)
  changeMember(input: InputOf<typeof ChangeMember>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ChangeMember> | Refusal> {
    return this.change.handle(asker, input);
  }

  @Allows('person', 'member')
  @Answers(ReadMe)
  readMe(_: InputOf<typeof ReadMe>, @Asker() asker: PersonAsker | MemberAsker): Promise<OutputOf<typeof ReadMe>> {
    return this.me.handle(asker.subject, asker.kind === 'person' ? asker.name : null);
  }

  @Allows('member', 'sender', 'co-signer')
  @Answers(ReadNames)
  readNames(input: InputOf<typeof ReadNames>, @Asker() asker: MemberAsker | SenderAsker): Promise<OutputOf<typeof ReadNames>> {
    return this.names.handle(asker.tenantId, input);
  }

  @Allows('officer', 'responder', 'host')
  @Answers(FindPeople)
  findPeople(input: InputOf<typeof FindPeople>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof FindPeople>> {
    return this.directory.find(asker.tenantId, input);
  }
}
