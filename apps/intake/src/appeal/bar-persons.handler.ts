import type { BarPersons, InputOf } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { membersAt } from '@huiyin/policy';
import { Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnAppealHandler, type Changed } from './act-on-appeal.handler';
import { bar } from './barring';
import { ENDING_MAX } from './ending';

/** An officer keeps whom it is about out of it, or takes that back, with a reason for the staff. */
@Injectable()
export class BarPersonsHandler {
  constructor(
    private readonly acting: ActOnAppealHandler,
    private readonly copies: Copies,
  ) {}

  async bar(input: InputOf<typeof BarPersons>, asker: MemberAsker): Promise<Changed | Refusal> {
    const text = cleanText('reason', input.reason, ENDING_MAX);
    if (isRefusal(text)) return text;
    return this.acting.act('bar-persons', input, asker, async ({ appeal }, { tx, seen, now }) => {
      const people = new Set(membersAt(await this.copies.organisation(tx), now).map(({ personId }) => personId));
      const entryId = newId(now);
      const decision = bar(appeal, { ...seen, entryId, personIds: input.personIds, barred: input.barred, people }, now);
      return isRefusal(decision) ? decision : { ...decision, said: { entryId, text } };
    });
  }
}
