import { type Refusal, refuse } from '@huiyin/kernel';
import { type Appeal, decide, type Decision } from './appeal';
import { mayAct, type Seen } from './seen';

/** The most characters that are said with an ending. */
export const ENDING_MAX = 2_000;

type Listed = readonly { readonly id: string }[];
/** The line of the case file under which the officer's words are kept. */
interface Worded extends Seen {
  readonly entryId: string;
}

/** Not accepted 不予受理, for a reason that the policy has: the sender is told both. */
export const notAccept = (appeal: Appeal, command: Worded & { readonly reason: string; readonly reasons: Listed }, now: Date): Decision | Refusal => {
  const refused = mayAct(appeal, 'refuse', command);
  if (refused) return refused;
  if (!command.reasons.some(({ id }) => id === command.reason)) return refuse('reason-unknown', { field: 'reason' });
  const data = { reason: { code: command.reason, values: {} } };
  return decide(appeal, 'refuse', { id: command.entryId, type: 'appeal-refused', data, actor: command.actor }, now);
};

/** Out of scope and referred 引导 to one whom the policy names: handled, and no clock runs on. */
export const refer = (appeal: Appeal, command: Worded & { readonly to: string; readonly referrals: Listed }, now: Date): Decision | Refusal => {
  const refused = mayAct(appeal, 'refer', command);
  if (refused) return refused;
  if (!command.referrals.some(({ id }) => id === command.to)) return refuse('referral-unknown', { field: 'to' });
  return decide(appeal, 'refer', { id: command.entryId, type: 'appeal-referred', data: { to: command.to }, actor: command.actor }, now);
};
