import type { InputOf, ListOrders, OutputOf, ReadOrder, ReadOrders } from '@huiyin/contracts';
import { isId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { CaseReaders, Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { inHandsOf } from './in-hands';
import type { KeptView, OrderView } from './order.store';
import { heldBy, viewOf, viewsOf } from './order-views.store';

/** Orders as their readers may see them; what is foreign is as if it were not there. */
@Injectable()
export class ReadOrdersHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly clock: ServiceClock,
  ) {}

  ofAppeals(asker: MemberAsker, { appealIds }: InputOf<typeof ReadOrders>): Promise<OrderView[]> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => this.seen(tx, asker, await viewsOf(tx, await this.readers.readable(tx, appealIds, asker))));
  }

  one(asker: MemberAsker, { orderId, number }: InputOf<typeof ReadOrder>): Promise<OrderView | null> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const order = await viewOf(tx, { ...(orderId && { id: orderId }), ...(number && { number }) });
      if (!order || !(await this.readers.mayRead(tx, order.appealId, asker))) return null;
      return (await this.seen(tx, asker, [order]))[0] ?? null;
    });
  }

  async held(asker: MemberAsker, { open, first, after }: InputOf<typeof ListOrders>): Promise<OutputOf<typeof ListOrders> | Refusal> {
    if (after !== undefined && !isId(after)) return refuse('field-malformed', { field: 'after' });
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const { personId } = asker;
      const { units } = await this.copies.organisation(tx);
      const headOf = units.filter((unit) => unit.headPersonId === personId).map(({ id }) => id);
      const { orders, total } = await heldBy(tx, { personId, headOf }, open, first + 1, after ?? null);
      const nodes = await this.seen(tx, asker, orders.slice(0, first));
      return { edges: nodes.map((node) => ({ cursor: node.id, node })), hasNextPage: orders.length > first, total };
    });
  }

  private async seen(tx: Tx, asker: MemberAsker, orders: readonly KeptView[]): Promise<OrderView[]> {
    const around = { organisation: await this.copies.organisation(tx), now: this.clock.now() };
    return orders.map((order) => ({ ...order, ...inHandsOf(asker, order, around) }));
  }
}
