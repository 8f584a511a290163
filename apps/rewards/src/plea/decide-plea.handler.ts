import { type Actor, DecidePointsAppeal, type InputOf, type OutputOf, PointsUpheld } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { reversePoints, saysOf } from '../points/write-points.handler';
import { isBarred, roleOf } from '../suggestion/part';
import { type InHand, memberOf, policyOf, takeInHand } from './answerable.store';
import { mayNotDecide } from './plea';
import { addDecision, pleaBy } from './plea.store';

type Input = InputOf<typeof DecidePointsAppeal>;
type Answer = OutputOf<typeof DecidePointsAppeal>;
type Decider = Extract<Actor, { kind: 'person' }>;
const LONGEST = 1_000;

/** Whom the policy names decides on a plea, with reasons: the entry stands, or another one reverses it. */
@Injectable()
export class DecidePleaHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle(asker: MemberAsker, input: Input): Promise<Answer | Refusal> {
    const reasons = cleanText('reasons', input.reasons, LONGEST);
    if (isRefusal(reasons)) return reasons;
    const command = { actor: asker.personId, operation: DecidePointsAppeal.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const now = this.clock.now();
      const plea = await pleaBy(tx, input.pleaId);
      const inHand = plea && (await takeInHand(tx, plea.entryId, now));
      if (!inHand || isBarred(inHand.facts, asker)) return refuse('not-found', { field: 'pleaId' });
      const { accountability } = await policyOf(tx, this.copies, inHand.entry);
      const refused = mayNotDecide(inHand.answerable, await memberOf(tx, this.copies, asker, now), accountability);
      const role = roleOf(asker, accountability.decidedBy) ?? 'leader';
      return refused ?? this.decide(tx, inHand, { ...input, reasons }, { kind: 'person', personId: asker.personId, role });
    });
  }

  private async decide(tx: Tx, { entry, at }: InHand, { pleaId, outcome, reasons }: Input, actor: Decider): Promise<Answer> {
    const decisionId = newId(at);
    addDecision(tx, { id: decisionId, pleaId, outcome, reasons, personId: actor.personId, at });
    if (outcome === 'reversed') await reversePoints(tx, entry.entryId, { cause: 'plea', at, actor, decisionId });
    else await saysOf(tx, entry, PointsUpheld, { pleaId, decisionId }, at, actor);
    return { entryId: entry.entryId, pleaId, outcome };
  }
}
