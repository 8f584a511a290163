import type { Caller, InputOf, OutputOf, ReadCallBack } from '@huiyin/contracts';
import type { RefusalCode } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { type Policy, staffIn } from '@huiyin/policy';
import { caseFactsOf, CaseReaders, Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { mayNot } from '../follow-up/eligible';
import { type FollowUp, followUpOf } from '../follow-up/follow-up';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { LinkKeys } from '../questionnaire/link-keys';
import { answerWords, questionnaireOf } from '../questionnaire/questionnaire.store';
import { type AttemptRow, attemptsOf } from './attempt.store';
import { viewOf } from './call-back-view';

type View = NonNullable<OutputOf<typeof ReadCallBack>>;

/** The call-back of one case, for the staff who may read it; the link only for who may call back, and of a sender whom somebody can send it to. */
@Injectable()
export class ReadCallBackHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly own: OwnAppeals,
    private readonly links: LinkKeys,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ appealId }: InputOf<typeof ReadCallBack>, asker: MemberAsker, caller: Caller): Promise<View | null> {
    const isOwn = (await this.own.among([appealId], caller)).size > 0;
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      if (!(await this.readers.mayRead(tx, appealId, asker))) return null;
      const facts = ((await caseFactsOf(tx, [appealId])).get(appealId) ?? []) as readonly Told[];
      const followUp = followUpOf(facts);
      if (!followUp) return null;
      const policy = await policyOf(tx, this.copies, followUp);
      const [tries, prevented] = [await attemptsOf(tx, appealId, followUp.round), await this.whyNot(tx, facts, followUp, asker, policy, isOwn)];
      return {
        ...viewOf(appealId, followUp, policy),
        mayNot: prevented,
        code: prevented === null ? await this.codeOf(tx, appealId, followUp) : null,
        tries: tries.map(({ round: _round, at, ...row }) => ({ ...row, at: at.toISOString() })),
        satisfaction: await satisfactionOf(tx, followUp, tries),
      };
    });
  }

  private async whyNot(tx: Tx, facts: readonly Told[], { callBack }: FollowUp, asker: MemberAsker, { review }: Policy, isOwn: boolean): Promise<RefusalCode | null> {
    const staff = staffIn(await this.copies.organisation(tx), asker, this.clock.now());
    return mayNot('call-back', facts, staff, review) ?? (isOwn ? 'own-appeal' : callBack === 'open' ? null : 'call-back-closed');
  }

  private async codeOf(tx: Tx, appealId: string, { round, asked, anonymous }: FollowUp): Promise<string | null> {
    const question = asked && !anonymous ? await questionnaireOf(tx, appealId) : undefined;
    return question?.round === round ? this.links.codeOf(tx.tenantId, question) : null;
  }
}

const satisfactionOf = async (tx: Tx, { satisfaction }: FollowUp, tries: readonly AttemptRow[]): Promise<View['satisfaction']> => {
  if (!satisfaction) return null;
  const { satisfied, how, at, answerId } = satisfaction;
  const words = how === 'phone' ? (tries.find(({ id }) => id === answerId)?.words ?? null) : await answerWords(tx, answerId);
  return { satisfied, how, at, words };
};
