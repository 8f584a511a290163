import { newId } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { caseFactsOf, Copies, keepCaseFact, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { AskSenderHandler } from '../questionnaire/ask-sender.handler';
import { CaseInHand } from './case-in-hand.store';
import { adminsOf } from './eligible';
import { followUpOf, type FollowUp } from './follow-up';
import { leftTo, REVIEW_LEFT } from './left-to-sender';
import { policyOf } from './rules.store';
import { SettleHandler } from './settle.handler';
import type { Told } from './told';

type Left = ReturnType<typeof leftTo>;
const isLeft = ({ callBack, reviewId }: Left): boolean => callBack || reviewId !== undefined;

/**
 * Whose a case is only intake says, in the name of who asks. So when they look at what waits for them, and what waits is their own and
 * nobody else's to do, the system asks by questionnaire in their place, and the administrators hear of the review.
 */
@Injectable()
export class PassOverSenderHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly asking: AskSenderHandler,
    private readonly settling: SettleHandler,
    private readonly clock: ServiceClock,
  ) {}

  /** Of the asker's own cases. Nothing is locked but what is left to them alone. */
  async handle({ tenantId, personId }: MemberAsker, own: readonly string[]): Promise<void> {
    if (own.length === 0) return;
    const left = await this.tenants.inTenant(tenantId, async (tx) => {
      const ids: string[] = [];
      for (const [appealId, facts] of await caseFactsOf(tx, own)) {
        const told = facts as readonly Told[];
        const followUp = followUpOf(told);
        if (followUp && isLeft(await this.left(tx, personId, told, followUp))) ids.push(appealId);
      }
      return ids;
    });
    for (const appealId of left) await this.tenants.inTenant(tenantId, (tx) => this.passOver(tx, appealId, personId));
  }

  private async left(tx: Tx, personId: string, facts: readonly Told[], followUp: FollowUp): Promise<Left> {
    const [policy, people] = [await policyOf(tx, this.copies, followUp), await this.copies.organisation(tx)];
    return leftTo(personId, facts, followUp, people, policy.review, this.clock.now());
  }

  private async passOver(tx: Tx, appealId: string, personId: string): Promise<void> {
    const inHand = await CaseInHand.open(tx, appealId);
    if (!inHand) return;
    const { callBack, reviewId } = await this.left(tx, personId, inHand.facts, inHand.followUp);
    if (callBack) await this.asking.handle(inHand, { kind: 'system' });
    if (reviewId !== undefined) await this.tellAdmins(inHand, reviewId);
    // What was kept here is read again, with what it makes known to whom.
    if (callBack || reviewId !== undefined) await this.settling.handle(tx, appealId);
  }

  private async tellAdmins({ tx, appealId, facts, followUp: { round } }: CaseInHand, reviewId: string): Promise<void> {
    const now = this.clock.now();
    const adminIds = adminsOf(facts, await this.copies.organisation(tx), now);
    keepCaseFact(tx, { appealId, id: newId(now), type: REVIEW_LEFT, round, occurredAt: now.toISOString(), actor: { kind: 'system' }, data: { reviewId, adminIds } });
  }
}
