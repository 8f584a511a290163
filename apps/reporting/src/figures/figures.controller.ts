import { type InputOf, type OutputOf, ReadFigures } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ReadFiguresHandler } from './read-figures.handler';

@Controller()
export class FiguresController {
  constructor(private readonly read: ReadFiguresHandler) {}

  /** Who leads, files or runs a tenant sees its counts, officers of any days, the others by quarter; content is nobody's by this. Auditors come by their grants. */
  @Allows('leader', 'officer', 'tenant-admin', 'group-admin')
  @Answers(ReadFigures)
  readFigures(input: InputOf<typeof ReadFigures>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ReadFigures> | Refusal> {
    return this.read.handle(asker, input);
  }
}
