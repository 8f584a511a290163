import { App } from 'antd';
import {
  AppealPointsDocument, DecidePointsAppealDocument, FindEvasionDocument, type FindEvasionInput, JudgeLevelDocument, type JudgeLevelInput, type PleaOutcome,
} from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { type Outcome, useCommand } from '../client/use-ask';
import type { Entry } from './points';

/** What can be done with points; each answers why it did not happen, or null. */
export const usePointCommands = (again: () => void) => {
  const say = useSay('points');
  const desk = useSay('desk');
  const { message } = App.useApp();
  const appeal = useCommand(AppealPointsDocument);
  const decide = useCommand(DecidePointsAppealDocument);
  const find = useCommand(FindEvasionDocument);
  const judge = useCommand(JudgeLevelDocument);
  const refusedBy = <T extends object>(outcome: Outcome<T>, done: string): Refused | null => {
    const refused = refusedIn(outcome, desk('trouble'));
    // Whatever was refused, somebody was first; whatever was done, the lists have changed.
    if (!('failed' in outcome)) again();
    if (!refused) void message.success(done);
    return refused;
  };
  return {
    appeal: async ({ id }: Entry, words: string) => refusedBy(await appeal({ entryId: id, words }), say('appeal.done')),
    decide: async (pleaId: string, outcome: PleaOutcome, reasons: string) => refusedBy(await decide({ pleaId, outcome, reasons }), say(`decide.done.${outcome}`)),
    findEvasion: async (found: Omit<FindEvasionInput, 'commandId'>) => refusedBy(await find(found), say('evasion.done')),
    judgeLevel: async (judgement: Omit<JudgeLevelInput, 'commandId'>) => refusedBy(await judge(judgement), say('judge.done')),
  };
};
