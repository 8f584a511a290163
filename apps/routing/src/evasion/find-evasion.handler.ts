import { type Caller, EvasionFound, FindEvasion, type InputOf, type OutputOf } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, occurredAfter, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { CaseReaders, Copies, lockCase, type MemberAsker, sayOfCase, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Order } from '../order/order';
import { findOrder } from '../order/order.store';
import { WhoseOrderHandler } from '../order/whose-order.handler';
import { type Doing, type DoneFact, findEvasion } from './evasion';
import { addEvasion, isFound } from './evasion.store';

type Input = InputOf<typeof FindEvasion>;
type Answer = OutputOf<typeof FindEvasion>;
const LONGEST = 2_000;
/** As whom they find it, where they are several. */
const finders = ['officer', 'host', 'leader'] as const;

/** An officer, a host or a leader finds evasion or passing the buck 搪塞应付、推诿扯皮, with evidence; what it costs is decided by the points. */
@Injectable()
export class FindEvasionHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly whose: WhoseOrderHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle(asker: MemberAsker, input: Input, caller: Caller): Promise<Answer | Refusal> {
    const evidence = cleanText('evidence', input.evidence, LONGEST);
    if (isRefusal(evidence)) return evidence;
    const { own } = await this.whose.of(input.orderId, asker, caller);
    const command = { actor: asker.personId, operation: FindEvasion.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const order = await findOrder(tx, input.orderId);
      const known = order && (await this.readers.mayRead(tx, order.appealId, asker)) ? await lockCase(tx, order.appealId) : undefined;
      if (!order || !known) return refuse('not-found', { field: 'orderId' });
      if (own) return refuse('own-appeal');
      const doing = await this.doing(tx, order, known.facts as readonly DoneFact[], input, asker);
      if (isRefusal(doing)) return doing;
      return this.say(tx, order, doing, { ...input, evidence }, asker, occurredAfter(this.clock.now(), known.newestAt));
    });
  }

  private async doing(tx: Tx, order: Order, facts: readonly DoneFact[], { opinionId }: Input, asker: MemberAsker): Promise<Doing | Refusal> {
    const policy = await this.copies.policy(tx, order.policyVersion);
    if (!policy) throw new Error(`policy ${order.policyVersion} is not here`);
    const { units } = await this.copies.organisation(tx);
    const doing = findEvasion(facts, { orderId: order.id, opinionId }, asker, policy.accountability, units);
    return !isRefusal(doing) && (await isFound(tx, order.id, opinionId ?? null)) ? refuse('evasion-found') : doing;
  }

  private async say(tx: Tx, order: Order, { unitId, personId, doneAt }: Doing, { opinionId, evidence }: Input, asker: MemberAsker, at: Date): Promise<Answer> {
    const { id: orderId, appealId, round, lead, policyVersion } = order;
    const [evasionId, of] = [newId(at), opinionId ?? null];
    addEvasion(tx, { id: evasionId, appealId, orderId, opinionId: of, unitId, personId, evidence, at, by: asker.personId });
    const role = finders.find((one) => asker.roles.includes(one)) ?? 'host';
    await sayOfCase(tx, {
      contract: EvasionFound, aggregateId: orderId, appealId, round, occurredAt: at, policyVersion, actor: { kind: 'person', personId: asker.personId, role },
      data: { orderId, lead, evasionId, opinionId: of, unitId, personId, doneAt },
    });
    return { evasionId, orderId };
  }
}
