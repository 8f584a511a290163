import type { Caller } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { CaseReaders, Copies, type MemberAsker, OwnAppeals, type WhoseAppeal } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Destined } from './order';
import { findOrder } from './order.store';

const nobodys: WhoseAppeal = { own: false, senderIds: [] };

/** Whose the appeal of an order is, as far as who is about to act on it must know: asked of intake before the transaction. */
@Injectable()
export class WhoseOrderHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly own: OwnAppeals,
  ) {}

  /** `to` is whom the order would go to. */
  async of(orderId: string, asker: MemberAsker, caller: Caller, to?: Destined): Promise<WhoseAppeal> {
    const found = await this.tenants.inTenant(asker.tenantId, async (tx) => {
      const order = await findOrder(tx, orderId);
      if (!order || !(await this.readers.mayRead(tx, order.appealId, asker))) return undefined;
      const head = to && (await this.copies.organisation(tx)).units.find(({ id }) => id === to.unitId)?.headPersonId;
      return { appealId: order.appealId, takers: [...new Set([to?.personId ?? [], head ?? []].flat())] };
    });
    // Who may not read it is told so in the transaction, or answered as before.
    return found ? this.own.about(found.appealId, found.takers, caller) : nobodys;
  }
}
