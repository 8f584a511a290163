import { App } from 'antd';
import {
  DeclineIdeaDocument, GrantAwardDocument, OpenFundDocument, PayAwardDocument, RaiseIdeaDocument, ReportIdeaDocument, ReverseAwardDocument, ScoreIdeaDocument,
} from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { type Outcome, useCommand } from '../client/use-ask';

/** What is done with suggestions and awards; each answers why it did not happen, or null. */
export const useIdeaCommands = () => {
  const say = useSay('ideas');
  const desk = useSay('desk');
  const { message } = App.useApp();
  const raise = useCommand(RaiseIdeaDocument);
  const score = useCommand(ScoreIdeaDocument);
  const decline = useCommand(DeclineIdeaDocument);
  const report = useCommand(ReportIdeaDocument);
  const open = useCommand(OpenFundDocument);
  const grant = useCommand(GrantAwardDocument);
  const pay = useCommand(PayAwardDocument);
  const reverse = useCommand(ReverseAwardDocument);

  const refusedBy = <T extends object>(outcome: Outcome<T>, done: string): Refused | null => {
    const refused = refusedIn(outcome, desk('trouble'));
    if (!refused) void message.success(done);
    return refused;
  };

  return {
    raise: async (input: { appealId: string; title: string; text: string; class: string; campaign?: string }) => refusedBy(await raise(input), say('done.raised')),
    score: async (suggestionId: string, scores: { criterion: string; score: number }[], words: string) =>
      refusedBy(await score({ suggestionId, scores, ...(words && { words }) }), say('done.scored')),
    decline: async (suggestionId: string, reasons: string) => refusedBy(await decline({ suggestionId, reasons }), say('done.declined')),
    report: async (suggestionId: string, measure: string) => refusedBy(await report({ suggestionId, measure }), say('done.reported')),
    open: async (purpose: string, fen: number) => refusedBy(await open({ purpose, fen }), say('done.opened')),
    grant: async (suggestionId: string, fundId: string, fen: number) => refusedBy(await grant({ suggestionId, fundId, fen }), say('done.granted')),
    pay: async (of: { code: string } | { awardId: string }) => refusedBy(await pay(of), say('done.paid')),
    reverse: async (awardId: string, reasons: string) => refusedBy(await reverse({ awardId, reasons }), say('done.reversed')),
  };
};
