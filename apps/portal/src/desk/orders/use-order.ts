import { OrderAppealChangedDocument, ReadOrderDocument, type ReadOrderQuery } from '../../generated/desk';
import { useRead, useTicks } from '../client/use-ask';
import { useTurn } from '../client/use-changes';
import { useServerTime } from '../shell/use-now';

export type Order = NonNullable<ReadOrderQuery['order']>;
export type OrderClock = Order['clocks'][number];

/** One order as it is now, read again when somebody changes its appeal. */
export const useOrder = (number: string) => {
  const { data, of, error, again } = useRead(ReadOrderDocument, { number });
  const order = data?.order?.number === number ? data.order : undefined;
  useServerTime(order?.clocks[0]?.asOf);
  useTurn(order?.clocks ?? [], again);
  useTicks(OrderAppealChangedDocument, { id: order?.appeal?.id ?? '' }, again, !order?.appeal);
  return { order, absent: data?.order === null && of?.number === number, error, again };
};
