import type { AttemptOutcome, CallBackFailure } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import type { FollowUp } from '../follow-up/follow-up';

/** The phone form: how a try went, and what who was reached said. */
export interface CallForm {
  readonly outcome: AttemptOutcome;
  readonly satisfied: boolean | null;
}

/** What a try comes to. */
export type Tried =
  | { readonly is: 'done'; readonly satisfied: boolean }
  | { readonly is: 'failed'; readonly reason: Exclude<CallBackFailure, 'silence'>; readonly attempt: number; readonly final: boolean };

/** Refuses where nobody is called back any more. */
export const closedTo = ({ callBack }: FollowUp): Refusal | undefined =>
  callBack === 'open' ? undefined : refuse('call-back-closed', { values: { state: callBack } });

/**
 * One try by phone: reached, refused, or nobody there; so many in vain make a sender unreachable. None of these is "satisfied" but
 * that word. Whom nobody knows nobody has phoned, whatever came of it.
 */
export const tried = (followUp: FollowUp, { outcome, satisfied }: CallForm, rule: { readonly attempts: number }): Tried | Refusal => {
  const closed = closedTo(followUp);
  if (closed) return closed;
  if (followUp.anonymous) return refuse('call-back-anonymous');
  if (outcome === 'reached') return satisfied === null ? refuse('field-missing', { field: 'satisfied' }) : { is: 'done', satisfied };
  if (satisfied !== null) return refuse('field-malformed', { field: 'satisfied' });
  if (outcome === 'refused') return { is: 'failed', reason: 'refused', attempt: followUp.attempts, final: true };
  const attempt = followUp.attempts + 1;
  return { is: 'failed', reason: 'unreachable', attempt, final: attempt >= rule.attempts };
};

/** A question out too long: what that means the policy says. Undefined where something was said meanwhile, or nothing was asked. */
export const silent = (followUp: FollowUp, round: number, rule: { readonly silence: 'concludes' | 'stays-open' }): { readonly final: boolean } | undefined =>
  followUp.round === round && followUp.callBack === 'open' && followUp.asked ? { final: rule.silence === 'concludes' } : undefined;
