import { typedLetters } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { type AnyAsker, caseFactsOf, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { followUpOf } from '../follow-up/follow-up';
import type { Told } from '../follow-up/told';
import { LinkKeys } from './link-keys';
import { locate, type Questionnaire, questionnaireByHash, questionnaireOf } from './questionnaire.store';

/** A questionnaire that somebody may answer, in its tenant. */
export interface Found {
  readonly tenantId: string;
  readonly question: Questionnaire;
}

/** Who left no name answers by their receipt alone: whoever has a link of theirs is not the sender. */
const linked = async (tx: Tx, keyedHash: string): Promise<Questionnaire | undefined> => {
  const question = await questionnaireByHash(tx, keyedHash);
  const facts = question && (await caseFactsOf(tx, [question.appealId])).get(question.appealId);
  return facts && followUpOf(facts as readonly Told[])?.anonymous === false ? question : undefined;
};

/** Finds a questionnaire by its link's code, or by the case token of its sender. */
@Injectable()
export class FindQuestionnaireHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly links: LinkKeys,
    private readonly clock: ServiceClock,
  ) {}

  async handle(code: string | undefined, asker: AnyAsker): Promise<Found | undefined> {
    if (code !== undefined) return this.byCode(typedLetters(code));
    return asker.kind === 'sender' ? this.find(asker.tenantId, (tx) => questionnaireOf(tx, asker.appealId)) : undefined;
  }

  private async byCode(code: string): Promise<Found | undefined> {
    const located = await locate(this.tenants, this.links.hashesOf(code), this.clock.now());
    return located && this.find(located.tenantId, (tx) => linked(tx, located.keyedHash));
  }

  private async find(tenantId: string, by: (tx: Tx) => Promise<Questionnaire | undefined>): Promise<Found | undefined> {
    const question = await this.tenants.inTenant(tenantId, by);
    return question && { tenantId, question };
  }
}
