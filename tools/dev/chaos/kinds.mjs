import * as documents from '../demo/documents.mjs';
import * as suggestions from '../demo/suggestion-documents.mjs';

const kinds = new Map([
  ...[documents.acceptOrder, documents.giveOpinion].map((each) => [each, 'order act']),
  ...[documents.recordCallBack, documents.askByQuestionnaire, documents.answerQuestionnaire].map((each) => [each, 'call-back']),
  ...[documents.merge, documents.unmerge].map((each) => [each, 'merge']),
  ...[documents.appealPoints, documents.decidePointsAppeal].map((each) => [each, 'plea']),
  ...[documents.invite, documents.join, documents.leave, documents.barPersons].map((each) => [each, 'joining']),
  ...[suggestions.raiseSuggestion, suggestions.scoreSuggestion].map((each) => [each, 'suggestion']),
  ...[suggestions.openFund, suggestions.grantAward].map((each) => [each, 'award']),
  ...[suggestions.claimAward, suggestions.payAward].map((each) => [each, 'claim']),
  [documents.findEvasion, 'evasion'], [documents.sendReply, 'reply'], [documents.askReview, 'review asked'], [documents.decideReview, 'review'],
  [documents.archive, 'archiving'],
]);

export const everyKind = [...new Set(kinds.values())];

/** What kind of act a command is; a question is none. */
export function kindOf(query) {
  if (!kinds.has(query) && query.startsWith('mutation')) throw new Error(`a command of no kind: ${query.slice(0, 80)}`);
  return kinds.get(query);
}
