import { addWorkingTime } from '@huiyin/calendar';
import { type Actor, CallBackAsked } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { CaseInHand } from '../follow-up/case-in-hand.store';
import { calendarFor, policyOf } from '../follow-up/rules.store';
import { LinkKeys } from './link-keys';
import { addQuestionnaire } from './questionnaire.store';

/** Puts the question to the sender: by a link, and by their receipt or own case; without a name by the receipt alone. */
@Injectable()
export class AskSenderHandler {
  constructor(
    private readonly copies: Copies,
    private readonly links: LinkKeys,
    private readonly clock: ServiceClock,
  ) {}

  /** Asked by a person, or by the system. The link serves as long as a review may be asked after a conclusion. */
  async handle(inHand: CaseInHand, actor: Actor): Promise<{ readonly id: string; readonly keyId: string }> {
    const { tx, appealId, followUp } = inHand;
    const now = this.clock.now();
    const policy = await policyOf(tx, this.copies, followUp);
    const calendar = await calendarFor(tx, this.copies, policy);
    const id = newId(now);
    const link = this.links.make(tx.tenantId, id);
    const askedAt = await inHand.say(CallBackAsked, { questionnaireId: id }, actor, now);
    const askedBy = actor.kind === 'person' ? actor.personId : null;
    addQuestionnaire(tx, { id, appealId, round: followUp.round, askedAt, askedBy, ...link, expires: addWorkingTime(askedAt, policy.review.askWithin, calendar) });
    return { id, keyId: link.keyId };
  }
}
