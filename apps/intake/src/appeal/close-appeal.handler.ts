import { addWorkingTime } from '@huiyin/calendar';
import type { InputOf, StrikeOffAppeal } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { calendarOf } from '@huiyin/policy';
import { Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnAppealHandler, type Changed } from './act-on-appeal.handler';
import { archive, strikeOff } from './closing';
import { inOrder } from './entry';

type Input = InputOf<typeof StrikeOffAppeal>;

/** The centre closes a case: struck off where the policy says so, archived when nothing of it is open. */
@Injectable()
export class CloseAppealHandler {
  constructor(
    private readonly acting: ActOnAppealHandler,
    private readonly copies: Copies,
  ) {}

  strikeOff(input: Input, asker: MemberAsker): Promise<Changed | Refusal> {
    return this.acting.act('strike-off-appeal', input, asker, ({ appeal }, { policy: { review }, seen, now }) => {
      const allowed = review.struckOffBy.some((role) => asker.roles.includes(role));
      return strikeOff(appeal, { ...seen, allowed }, now);
    });
  }

  archive(input: Input, asker: MemberAsker): Promise<Changed | Refusal> {
    return this.acting.act('archive-appeal', input, asker, async ({ appeal }, { tx, policy, seen, now }) => {
      const concluded = inOrder(appeal.log).findLast(({ type }) => type === 'appeal-concluded');
      const calendar = calendarOf(policy.hours, await this.copies.calendar(tx));
      const reviewUntil = concluded && addWorkingTime(concluded.at, policy.review.askWithin, calendar);
      return archive(appeal, { ...seen, reviewUntil }, now);
    });
  }
}
