import { App } from 'antd';
import { AskByQuestionnaireDocument, DecideReviewDocument, RecordCallBackDocument, type ReviewOutcome } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { type Outcome, useCommand } from '../client/use-ask';
import { callOf, type Result } from './follow-up';

interface On {
  readonly appealId: string;
  readonly version: number;
}

/** The commands after an answer; each answers why it did not happen, or null. What was typed stays with who typed it. */
export const useFollowCommands = (again: () => void) => {
  const say = useSay('after');
  const desk = useSay('desk');
  const { message } = App.useApp();
  const record = useCommand(RecordCallBackDocument);
  const ask = useCommand(AskByQuestionnaireDocument);
  const decide = useCommand(DecideReviewDocument);

  const refusedBy = <T extends object>(outcome: Outcome<T>, done: string): Refused | null => {
    const refused = refusedIn(outcome, desk('trouble'));
    // Whatever was refused, somebody was first: what is shown is read again.
    if (refused && !('failed' in outcome)) again();
    if (!refused) void message.success(done);
    return refused;
  };

  return {
    record: async ({ appealId, version }: On, result: Result, words: string) => refusedBy(await record({ appealId, version, ...callOf(result, words) }), say(`call.done.${result}`)),
    ask: async ({ appealId, version }: On, byReceipt: boolean) => refusedBy(await ask({ appealId, version }), say(byReceipt ? 'ask.done.byReceipt' : 'ask.done')),
    decide: async (review: { id: string; version: number }, outcome: ReviewOutcome, reasons: string, round: number) =>
      refusedBy(await decide({ reviewId: review.id, version: review.version, outcome, reasons }), say(`review.done.${outcome}`, { round })),
  };
};
