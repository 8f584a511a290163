import type { AcceptOrder, Caller, EventContract, NewFact, OutputOf } from '@huiyin/contracts';
import { isRefusal, occurredAfter, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { readers } from '@huiyin/policy';
import { type CaseFact, CaseReaders, Copies, lockCase, type MemberAsker, sayOfCase, ServiceClock, type WhoseAppeal } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { decide, type Order, type OrderCommand } from './order';
import { changeOf } from './order-change';
import { findOrder, saveOrder } from './order.store';
import { WhoseOrderHandler } from './whose-order.handler';

export type Changed = OutputOf<typeof AcceptOrder>;

/** Who acts, and the token in whose name intake is asked whose the appeal is. */
export interface By {
  readonly asker: MemberAsker;
  readonly caller: Caller;
}

/** What every act on an order brings: which order, in which version, and the client's key for it. */
export interface Act {
  readonly operation: string;
  readonly input: { readonly commandId: string; readonly orderId: string; readonly version: number };
  readonly command: OrderCommand;
}

interface Locked {
  readonly order: Order;
  readonly newestAt: Date;
  readonly facts: readonly CaseFact[];
}

type Said = Pick<NewFact, 'contract' | 'data'>;
/** Keeps the words of an act, where it has some, and gives the fact that it is, as `fact` makes it; null for one that is only kept. */
export type Effect = (tx: Tx, order: Order, at: Date, before: Order) => Promise<Said | Refusal | null> | Said;

/** A contract and its data belong together. */
export const fact = <E extends EventContract>(contract: E, data: NewFact<E>['data']): Said => ({ contract, data });

/** One act of a person on an order: locked, decided, kept and said in one transaction, once for each command id. */
@Injectable()
export class ActOnOrderHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly whose: WhoseOrderHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ asker, caller }: By, act: Act, effect: Effect): Promise<Changed | Refusal> {
    const { operation, input, command } = act;
    // Whoever holds an order of their own appeal can give it back.
    const whose = command.do === 'return' ? undefined : await this.whose.of(input.orderId, asker, caller, command.do === 'reassign' ? command : undefined);
    const key = { actor: asker.personId, operation, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, key, async (tx) => {
      const found = await this.locked(tx, input.orderId, asker);
      return found ? this.act(tx, asker, act, { ...found, ...whose }, effect) : refuse('not-found', { field: 'orderId' });
    });
  }

  /** The order as it is once its case is locked; an unknown, a foreign and an unreadable one are alike. */
  private async locked(tx: Tx, orderId: string, asker: MemberAsker): Promise<Locked | undefined> {
    const seen = await findOrder(tx, orderId);
    const known = seen && (await lockCase(tx, seen.appealId));
    const order = known && (await this.readers.mayRead(tx, seen.appealId, asker)) && (await findOrder(tx, orderId));
    return order ? { order, newestAt: known.newestAt, facts: known.facts } : undefined;
  }

  private async act(tx: Tx, asker: MemberAsker, { input, command }: Act, { order, newestAt, facts, ...whose }: Locked & Partial<WhoseAppeal>, effect: Effect): Promise<Changed | Refusal> {
    const { personId, roles } = asker;
    const isOfficer = roles.includes('officer');
    const now = this.clock.now();
    const next = decide(order, command, { personId, isOfficer }, { version: input.version, organisation: await this.copies.organisation(tx), barredPersonIds: readers(facts).barredPersonIds, now, ...whose });
    if (isRefusal(next)) return next.refused === 'stale-version' ? { ...next, values: { ...next.values, ...(await this.changed(tx, order, facts)) } } : next;
    await saveOrder(tx, next);
    const occurredAt = occurredAfter(now, newestAt);
    const said = await effect(tx, next, occurredAt, order);
    if (isRefusal(said)) return said;
    const done = { orderId: next.id, version: next.version, state: next.state };
    if (!said) return done;
    const { appealId, round, policyVersion } = next;
    const role = isOfficer && (command.do === 'send-opinion-back' || command.do === 'reassign') ? 'officer' : 'handler';
    await sayOfCase(tx, { ...said, aggregateId: next.id, appealId, round, occurredAt, actor: { kind: 'person', personId, role }, policyVersion });
    return done;
  }

  /** For who saw an older version: what changed since. */
  private async changed(tx: Tx, order: Order, facts: readonly CaseFact[]): Promise<Record<string, string>> {
    const policy = await this.copies.policy(tx, order.policyVersion);
    return { ...changeOf(order, facts), ...(policy && { zone: policy.hours.timezone }) };
  }
}
