import { type InputOf, type OutputOf, ProposeFor } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ProposeForHandler } from './propose-for.handler';

@Controller()
export class ProposalController {
  constructor(private readonly handler: ProposeForHandler) {}

  @Allows('officer')
  @Answers(ProposeFor)
  proposeFor(input: InputOf<typeof ProposeFor>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ProposeFor>> {
    return this.handler.handle(asker, input);
  }
}
