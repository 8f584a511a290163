import { App } from 'antd';
import {
  AppealPointsDocument, DecidePointsAppealDocument, FindEvasionDocument, type FindEvasionInput, JudgeLevelDocument, type JudgeLevelInput, type PleaOutcome,
} from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Outcome, useCommand } from '../client/use-ask';
import type { Entry } from './points';

interface Answered {
  readonly __typename: string;
  readonly message?: string;
}

/** What can be done with points; each answers why it did not happen, or null. */
export const usePointCommands = (again: () => void) => {
  const say = useSay('points');
  const desk = useSay('desk');
  const { message } = App.useApp();
  const appeal = useCommand(AppealPointsDocument);
  const decide = useCommand(DecidePointsAppealDocument);
  const find = useCommand(FindEvasionDocument);
  const judge = useCommand(JudgeLevelDocument);
  const refusedBy = <T extends object>(outcome: Outcome<T>, done: string): string | null => {
    if ('failed' in outcome) return desk('trouble');
    const answer = Object.values(outcome.data)[0] as Answered;
    // Whatever was refused, somebody was first; whatever was done, the lists have changed.
    again();
    if (answer.__typename === 'Refusal') return answer.message ?? '';
    void message.success(done);
    return null;
  };
  return {
    appeal: async ({ id }: Entry, words: string) => refusedBy(await appeal({ entryId: id, words }), say('appeal.done')),
    decide: async (pleaId: string, outcome: PleaOutcome, reasons: string) => refusedBy(await decide({ pleaId, outcome, reasons }), say(`decide.done.${outcome}`)),
    findEvasion: async (found: Omit<FindEvasionInput, 'commandId'>) => refusedBy(await find(found), say('evasion.done')),
    judgeLevel: async (judgement: Omit<JudgeLevelInput, 'commandId'>) => refusedBy(await judge(judgement), say('judge.done')),
  };
};
