import type { OutputOf, AcceptOrder } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { CaseReaders, Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { nextMoment } from '../case/case-copy';
import { lockCase } from '../case/case-copy.store';
import { decide, type Order, type OrderCommand, type Worker } from './order';
import { lockOrder, saveOrder } from './order.store';

export type Changed = OutputOf<typeof AcceptOrder>;

/** What every act on an order brings: which order, in which version, and the client's key for it. */
export interface Act {
  readonly operation: string;
  readonly input: { readonly commandId: string; readonly orderId: string; readonly version: number };
  readonly command: OrderCommand;
}

/** What an act leaves behind besides the order: words, and the fact that it happened. */
export type Effect = (tx: Tx, order: Order, moment: Date, before: Order, policyVersion: number) => Promise<Refusal | void>;

/** One act of a person on an order: locked, decided, kept and said in one transaction, once for each command id. */
@Injectable()
export class ActOnOrderHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly clock: ServiceClock,
  ) {}

  handle(asker: MemberAsker, { operation, input, command }: Act, effect: Effect): Promise<Changed | Refusal> {
    const key = { actor: asker.personId, operation, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, key, async (tx) => {
      const order = await lockOrder(tx, input.orderId);
      const copy = order && (await lockCase(tx, order.appealId));
      if (!order || !copy || !(await this.readers.mayRead(tx, order.appealId, asker))) return refuse('not-found', { field: 'orderId' });
      const next = decide(order, command, await this.worker(tx, asker), input.version);
      if (isRefusal(next)) return next;
      await saveOrder(tx, next);
      const refused = await effect(tx, next, nextMoment(copy, this.clock.now()), order, copy.policyVersion);
      return refused ?? { orderId: next.id, version: next.version, state: next.state };
    });
  }

  private async worker(tx: Tx, { personId, unitId, roles }: MemberAsker): Promise<Worker> {
    const { units } = await this.copies.organisation(tx);
    const headOf = units.filter((unit) => unit.headPersonId === personId).map(({ id }) => id);
    return { personId, unitId, isOfficer: roles.includes('officer'), headOf };
  }
}
