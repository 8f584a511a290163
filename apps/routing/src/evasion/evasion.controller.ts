import { FindEvasion, type InputOf, type OutputOf, ReadEvasions } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers, RequestContext } from '@huiyin/messaging';
import { doors } from '@huiyin/policy';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { FindEvasionHandler } from './find-evasion.handler';
import { ReadEvasionsHandler } from './read-evasions.handler';

@Controller()
export class EvasionController {
  constructor(
    private readonly finding: FindEvasionHandler,
    private readonly reading: ReadEvasionsHandler,
  ) {}

  /** Of these roles the policy says which. */
  @Allows(...doors.findEvasion)
  @Answers(FindEvasion)
  find(input: InputOf<typeof FindEvasion>, @Asker() asker: MemberAsker, @Ctx() { caller }: RequestContext): Promise<OutputOf<typeof FindEvasion> | Refusal> {
    return this.finding.handle(asker, input, caller);
  }

  @Allows('member')
  @Answers(ReadEvasions)
  read(input: InputOf<typeof ReadEvasions>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadEvasions>> {
    return this.reading.handle(asker, input);
  }
}
