import type { Actor, CallBackState, Caller } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type Policy, staffIn } from '@huiyin/policy';
import { Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { CaseInHand } from '../follow-up/case-in-hand.store';
import { mayNot } from '../follow-up/eligible';
import { policyOf } from '../follow-up/rules.store';
import { staleOn } from '../follow-up/seen';
import { SettleHandler } from '../follow-up/settle.handler';

/** What a command answers of the call-back that it changed. */
export interface Changed {
  readonly appealId: string;
  readonly version: number;
  readonly state: CallBackState;
  readonly attempts: number;
}

export interface OnCallBack {
  readonly commandId: string;
  readonly appealId: string;
  readonly version: number;
}

type Work<T> = (inHand: CaseInHand, actor: PersonActor, policy: Policy) => Promise<T | Refusal>;
type PersonActor = Extract<Actor, { kind: 'person' }>;

/** One act on the call-back of a case: by who may, of nobody's own, on what they saw. */
@Injectable()
export class ActOnCallBackHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly settling: SettleHandler,
    private readonly clock: ServiceClock,
  ) {}

  async act<T extends object>(operation: string, input: OnCallBack, asker: MemberAsker, caller: Caller, work: Work<T>): Promise<(Changed & T) | Refusal> {
    const isOwn = (await this.own.among([input.appealId], caller)).size > 0;
    const command = { actor: asker.personId, operation, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<(Changed & T) | Refusal> => {
      const inHand = await CaseInHand.open(tx, input.appealId);
      if (!inHand) return refuse('not-found', { field: 'appealId' });
      const policy = await policyOf(tx, this.copies, inHand.followUp);
      const refused = (await this.whyNot(inHand, asker, policy, isOwn)) ?? staleOn(inHand.followUp, input.version, policy.hours.timezone);
      if (refused) return refused;
      const role = policy.review.callBackBy.find((one) => asker.roles.includes(one)) ?? 'officer';
      const done = await work(inHand, { kind: 'person', personId: asker.personId, role }, policy);
      if (isRefusal(done)) return done;
      await this.settling.settle(inHand);
      const { version, callBack, attempts } = inHand.followUp;
      return { appealId: input.appealId, version, state: callBack, attempts, ...done };
    });
  }

  private async whyNot({ tx, facts }: CaseInHand, asker: MemberAsker, { review }: Policy, isOwn: boolean): Promise<Refusal | undefined> {
    const staff = staffIn(await this.copies.organisation(tx), asker, this.clock.now());
    const code = mayNot('call-back', facts, staff, review);
    if (code) return code === 'not-found' ? refuse(code, { field: 'appealId' }) : refuse(code);
    return isOwn ? refuse('own-appeal') : undefined;
  }
}
