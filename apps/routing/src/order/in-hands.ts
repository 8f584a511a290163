import { type Role, workersOf } from '@huiyin/policy';
import { headOf, holds, isMovable, type Order, type Surroundings } from './order';

/** Who reads an order. */
export interface Reader {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** What an order is to one who reads it. */
export interface InHands {
  readonly holds: boolean;
  readonly takerIds: string[];
}

/** Whether it is in their hands, and whom else of the unit they may give it to as its head. */
export const inHandsOf = (reader: Reader, order: Pick<Order, 'unitId' | 'personId' | 'state'>, around: Pick<Surroundings, 'organisation' | 'now'>): InHands => {
  const { organisation, now } = around;
  const unit = organisation.units.find(({ id, closed }) => id === order.unitId && !closed);
  const gives = unit && reader.roles.includes('department-head') && headOf(unit.id, reader, around) && isMovable(order.state);
  const takerIds = gives ? workersOf(unit, organisation, now).filter((personId) => personId !== order.personId) : [];
  return { holds: holds(order, reader, around), takerIds };
};
