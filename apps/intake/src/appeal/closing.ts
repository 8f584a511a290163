import { type Refusal, refuse } from '@huiyin/kernel';
import { type Appeal, decide, type Decision } from './appeal';
import { mayAct, type Seen } from './seen';
import type { Concluded } from './stage';

const hasOpenReview = ({ stage }: Appeal): boolean => 'openReview' in stage && stage.openReview;

/** Struck off 销号 by whom the policy names: concluded without a call-back, never over a review that is open. */
export const strikeOff = (appeal: Appeal, command: Seen & { readonly allowed: boolean }, now: Date): Decision | Refusal => {
  if (!command.allowed) return refuse('not-allowed');
  const refused = mayAct(appeal, 'strike-off', command);
  if (refused) return refused;
  if (hasOpenReview(appeal)) return refuse('review-open');
  return decide(appeal, 'strike-off', { type: 'appeal-concluded', data: { how: 'struck-off' }, actor: command.actor }, now);
};

/** Concluded without the sender's own word or a decision on it: they may still ask for a review while there is time. */
const leavesQuestion: readonly Concluded[] = ['unreachable', 'refused', 'silence', 'struck-off'];

/** What is still open of a closed case, by name; `reviewUntil` is until when a review may be asked. */
export const missingFor = (appeal: Appeal, reviewUntil: Date | undefined, now: Date): string[] => {
  const { stage, requests } = appeal;
  const mayAsk = stage.status === 'concluded' && leavesQuestion.includes(stage.how) && reviewUntil !== undefined && now < reviewUntil;
  return [
    ...(hasOpenReview(appeal) ? ['review'] : []),
    ...(requests.some(({ given }) => !given) ? ['material'] : []),
    ...(mayAsk ? ['review-time'] : []),
  ];
};

/** Archived 归档 when it is complete. */
export const archive = (appeal: Appeal, command: Seen & { readonly reviewUntil: Date | undefined }, now: Date): Decision | Refusal => {
  const refused = mayAct(appeal, 'archive', command);
  if (refused) return refused;
  const missing = missingFor(appeal, command.reviewUntil, now);
  if (missing.length > 0) return refuse('archive-incomplete', { values: { missing: missing.join(' '), ...until(command.reviewUntil) } });
  return decide(appeal, 'archive', { type: 'appeal-archived', data: {}, actor: command.actor }, now);
};

const until = (at: Date | undefined): Record<string, string> => (at ? { until: at.toISOString() } : {});
