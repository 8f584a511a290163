import { type Caller, DecideReview, type InputOf, type OutputOf, ReviewDecided } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { CaseInHand } from '../follow-up/case-in-hand.store';
import { policyOf, windowsFor } from '../follow-up/rules.store';
import { SettleHandler } from '../follow-up/settle.handler';
import { neededWords } from '../follow-up/words';
import { mayDecide, whyNotDecide } from './review';
import { addDecision, reviewById } from './review.store';

type Input = InputOf<typeof DecideReview>;
type Answer = OutputOf<typeof DecideReview>;

/** A leader who decided nothing of it says whether it was handled rightly, and why. */
@Injectable()
export class DecideReviewHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly settling: SettleHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: Input, asker: MemberAsker, caller: Caller): Promise<Answer | Refusal> {
    const reasons = neededWords('reasons', input.reasons);
    if (isRefusal(reasons)) return reasons;
    const appealId = await this.tenants.inTenant(asker.tenantId, async (tx) => (await reviewById(tx, input.reviewId))?.appealId);
    if (!appealId) return refuse('not-found', { field: 'reviewId' });
    const isOwn = (await this.own.among([appealId], caller)).size > 0;
    const command = { actor: asker.personId, operation: DecideReview.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const inHand = await CaseInHand.open(tx, appealId);
      const refused = inHand ? await this.whyNot(tx, inHand, input, asker, isOwn) : refuse('not-found', { field: 'reviewId' });
      return refused ?? this.decide(inHand!, { ...input, reasons }, asker);
    });
  }

  private async whyNot(tx: Tx, { facts, followUp }: CaseInHand, input: Input, asker: MemberAsker, isOwn: boolean): Promise<Refusal | undefined> {
    const policy = await policyOf(tx, this.copies, followUp);
    const now = this.clock.now();
    const { reviewId, outcome, version: seen } = input;
    const staff = staffIn(await this.copies.organisation(tx), asker, now);
    const refused = whyNotDecide(facts, followUp, reviewId, { staff, rule: policy.review, isOwn });
    return refused ?? mayDecide(followUp, { reviewId, outcome, seen }, await windowsFor(tx, this.copies, followUp, policy), policy.hours.timezone, now);
  }

  private async decide(inHand: CaseInHand, { reviewId, outcome, reasons }: Input, { personId, roles }: MemberAsker): Promise<Answer> {
    const now = this.clock.now();
    const reasonsId = newId(now);
    const role = roles.includes('leader') ? 'leader' : (roles[0] ?? 'leader');
    const at = await inHand.say(ReviewDecided, { reviewId, outcome, reasonsId }, { kind: 'person', personId, role }, now);
    addDecision(inHand.tx, { id: reasonsId, reviewId, outcome, reasons, at, personId });
    await this.settling.settle(inHand);
    return { reviewId, appealId: inHand.appealId, version: inHand.followUp.version, outcome };
  }
}
