import { App } from 'antd';
import { AskSenderDocument, GiveOpinionDocument, ReassignOrderDocument, ReportProgressDocument, ReturnOrderDocument, TakeOrderDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { type Outcome, useCommand } from '../client/use-ask';
import type { Order } from './use-order';

/** The commands on one order; each answers why it did not happen, or null. */
export const useOrderCommands = (order: Order | undefined, again: () => void) => {
  const say = useSay('desk');
  const { message } = App.useApp();
  const take = useCommand(TakeOrderDocument);
  const progress = useCommand(ReportProgressDocument);
  const opinion = useCommand(GiveOpinionDocument);
  const ask = useCommand(AskSenderDocument);
  const giveBack = useCommand(ReturnOrderDocument);
  const reassign = useCommand(ReassignOrderDocument);

  const refusedBy = <T extends object>(outcome: Outcome<T>, done: string): Refused | null => {
    const refused = refusedIn(outcome, say('trouble'));
    if (refused?.code === 'stale-version') again();
    if (!refused) void message.success(done);
    return refused;
  };

  const onOrder = { orderId: order?.id ?? '', version: order?.version ?? 0 };
  return {
    take: async () => refusedBy(await take(onOrder), say('done.taken')),
    progress: async (text: string) => refusedBy(await progress({ ...onOrder, text }), say('done.progress')),
    opinion: async (text: string) => refusedBy(await opinion({ ...onOrder, text }), say('done.opinion')),
    giveBack: async (why: string) => refusedBy(await giveBack({ ...onOrder, why }), say('done.returned')),
    assign: async (to: { id: string; name: string | null }, why: string) =>
      refusedBy(await reassign({ ...onOrder, unitId: order?.unit.id ?? '', personId: to.id, why }), say('done.assigned', { name: to.name ?? '' })),
    ask: async (question: string) => refusedBy(await ask({ appealId: order?.appeal?.id ?? '', orderId: onOrder.orderId, question }), say('done.asked')),
  };
};
