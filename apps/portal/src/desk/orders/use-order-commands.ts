import { App } from 'antd';
import { AskSenderDocument, GiveOpinionDocument, ReportProgressDocument, ReturnOrderDocument, TakeOrderDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Outcome, useCommand } from '../client/use-ask';
import type { Order } from './use-order';

interface RefusalAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}

/** The commands on one order; each answers why it did not happen, or null. */
export const useOrderCommands = (order: Order | undefined, again: () => void) => {
  const say = useSay('desk');
  const { message } = App.useApp();
  const take = useCommand(TakeOrderDocument);
  const progress = useCommand(ReportProgressDocument);
  const opinion = useCommand(GiveOpinionDocument);
  const ask = useCommand(AskSenderDocument);
  const giveBack = useCommand(ReturnOrderDocument);

  const refusedBy = <T extends object>(outcome: Outcome<T>, done: string): string | null => {
    if ('failed' in outcome) return say('trouble');
    const answer = Object.values(outcome.data)[0] as RefusalAnswer;
    if (answer.__typename === 'Refusal') {
      if (answer.code === 'stale-version') again();
      return answer.message ?? '';
    }
    void message.success(done);
    return null;
  };

  const onOrder = { orderId: order?.id ?? '', version: order?.version ?? 0 };
  return {
    take: async () => refusedBy(await take(onOrder), say('done.taken')),
    progress: async (text: string) => refusedBy(await progress({ ...onOrder, text }), say('done.progress')),
    opinion: async (text: string) => refusedBy(await opinion({ ...onOrder, text }), say('done.opinion')),
    giveBack: async (why: string) => refusedBy(await giveBack({ ...onOrder, why }), say('done.returned')),
    ask: async (question: string) => refusedBy(await ask({ appealId: order?.appeal?.id ?? '', orderId: onOrder.orderId, question }), say('done.asked')),
  };
};
