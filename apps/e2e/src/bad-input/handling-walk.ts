import { dataOf, type Fields } from '../stack/ask';
import type { Session } from '../stack/session';
import { until } from '../stack/until';
import type { Case } from './case';
import { FilingWalk } from './filing-walk';

/** How an order of it goes through its department. */
export class HandlingWalk extends FilingWalk {
  /** Accepted, with the order in the hands of the tenant's handler, or of whom the policy finds. */
  async issued(from: Promise<Case> = this.filed(), to: Session | null = this.handler): Promise<Case> {
    const filed = await from;
    await this.accept(filed, to);
    return this.again(filed);
  }

  /** Accepts and waits for the order. */
  async accept({ appealId, version, category, grade }: Case, to: Session | null = this.handler): Promise<void> {
    const route = to && { unitId: to.membership.unit?.id, personId: to.membership.person.id };
    await this.do('acceptAppeal', 'AcceptAppealInput', '... on Appeal { id }', { appealId, version, category, grade, ...(route && { route }) }, this.officer.headers);
    await until('an order', () => this.look(appealId), ({ appeal }) => appeal.status === 'IN_HAND' && appeal.orders.length > 0);
  }

  async taken(from: Promise<Case> = this.issued()): Promise<Case> {
    const issued = await from;
    await this.onOrder('acceptOrder', 'AcceptOrderInput', issued, {});
    return this.again(issued);
  }

  /** Given back by its department: it waits for the centre to issue it anew. */
  async returned(): Promise<Case> {
    const taken = await this.taken();
    await this.do('returnOrder', 'ReturnOrderInput', '... on ReturnedOrder { orderId }', { orderId: taken.order?.id, version: taken.order?.version, why: '这件归工程车间管。' }, this.handler.headers);
    await until('an accepted case', () => this.look(taken.appealId), ({ appeal }) => appeal.status === 'ACCEPTED');
    return this.again(taken);
  }

  async asked(): Promise<Case> {
    const taken = await this.taken();
    const input = { appealId: taken.appealId, question: '请补充是哪几个时段没有热水。' };
    await this.do('requestMaterial', 'RequestMaterialInput', '... on MaterialRequest { id }', input, this.officer.headers);
    return this.again(taken);
  }

  async opined(from: Promise<Case> = this.taken()): Promise<Case> {
    const taken = await from;
    await this.onOrder('giveOpinion', 'GiveOpinionInput', taken, { text: '循环泵周二修好；依据后勤服务标准第 9 条。' });
    return this.again(taken);
  }

  /** The number of the order that the matter has now, by which it has a page. */
  async orderNumber({ appealId }: Case): Promise<string> {
    const { appeal } = dataOf(await this.officer.ask<{ appeal: { orders: { number: string }[] } }>('query ($id: ID!) { appeal(id: $id) { orders { number } } }', { id: appealId }));
    return appeal.orders[0]!.number;
  }

  private onOrder(name: string, type: string, { order }: Case, more: Fields): Promise<unknown> {
    return this.do(name, type, '... on Order { id }', { orderId: order?.id, version: order?.version, ...more }, this.handler.headers);
  }
}
