import type { Actor } from '@huiyin/contracts';
import { cleanText, isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { type Appeal, decide, type Decision } from './appeal';
import { mayAct, type Seen } from './seen';

const ANSWER_MAX = 10_000;
const GROUNDS_MAX = 2_000;

/** What is said on the spot, and on what grounds. */
export interface SpotAnswer {
  readonly answer: string;
  readonly grounds: string;
}

/** Cleans both; `prefix` leads to where they stand in the input. */
export const cleanAnswer = (input: SpotAnswer, prefix = ''): SpotAnswer | Refusal => {
  const answer = cleanText(`${prefix}answer`, input.answer, ANSWER_MAX);
  if (isRefusal(answer)) return answer;
  const grounds = cleanText(`${prefix}grounds`, input.grounds, GROUNDS_MAX);
  return isRefusal(grounds) ? grounds : { answer, grounds };
};

/** The line of the answer, where the chart allows it; its words are kept under the line's id. */
export const sayOnSpot = (appeal: Appeal, { entryId, actor }: { entryId: string; actor: Actor }, now: Date): Decision | Refusal =>
  decide(appeal, 'answer-on-spot', { id: entryId, type: 'appeal-answered-on-spot', data: { entryId }, actor }, now);

/** Answered on the spot 当场答复, by whom the policy lets. */
export const answerOnSpot = (appeal: Appeal, command: Seen & { readonly allowed: boolean; readonly entryId: string }, now: Date): Decision | Refusal => {
  if (!command.allowed) return refuse('not-allowed');
  return mayAct(appeal, 'answer-on-spot', command) ?? sayOnSpot(appeal, command, now);
};
