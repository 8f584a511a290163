import type { InputOf, OpenQuestionnaire, OutputOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { type AnyAsker, caseFactsOf, Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { followUpOf } from '../follow-up/follow-up';
import { policyOf, windowsFor } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { FindQuestionnaireHandler } from './find-questionnaire.handler';
import { mayAnswer } from './questionnaire';

/** What there is to answer, without a word of the case: a link may be read by others than its sender. */
@Injectable()
export class OpenQuestionnaireHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly finding: FindQuestionnaireHandler,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ code }: InputOf<typeof OpenQuestionnaire>, asker: AnyAsker): Promise<OutputOf<typeof OpenQuestionnaire>> {
    const found = await this.finding.handle(code, asker);
    if (!found) return null;
    const { appealId, id, round, askedAt, askedBy } = found.question;
    return this.tenants.inTenant(found.tenantId, async (tx) => {
      const facts = ((await caseFactsOf(tx, [appealId])).get(appealId) ?? []) as readonly Told[];
      const [followUp, profile] = [followUpOf(facts), await this.copies.profile(tx)];
      if (!followUp || !profile) return null;
      const policy = await policyOf(tx, this.copies, followUp);
      const refused = mayAnswer(followUp, { id, round }, await windowsFor(tx, this.copies, followUp, policy), this.clock.now());
      const answer = facts.findLast((fact) => fact.round === round && (fact.type === 'appeal-answered-on-spot' || (fact.type === 'reply-sent' && fact.data.kind === 'final')));
      return {
        number: followUp.number, union: { ...profile.names }, round, askedAt: askedAt.toISOString(), askedBySystem: askedBy === null,
        state: refused ? (refused.refused === 'questionnaire-used' ? 'used' : 'closed') : 'open',
        answeredAt: answer?.occurredAt ?? askedAt.toISOString(), timeZone: policy.hours.timezone,
      };
    });
  }
}
