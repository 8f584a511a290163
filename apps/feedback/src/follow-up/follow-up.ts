import type { CallBackFailure, CallBackState, ReviewOutcome } from '@huiyin/contracts';
import { inOrder, roleOf, textOf, type Told } from './told';

/** A review of this round: asked once, decided once, or closed with a case that was archived meanwhile. */
export interface ReviewCopy {
  readonly id: string;
  readonly at: string;
  readonly decided: { readonly outcome: ReviewOutcome; readonly at: string } | null;
  readonly closedAt: string | null;
}

/** What came after the answer of a case's newest round. */
export interface FollowUp {
  readonly number: string;
  readonly round: number;
  readonly policyVersion: number;
  /** Nobody knows who filed it: they are asked by questionnaire, by phone nobody is. */
  readonly anonymous: boolean;
  /** The newest final reply, or the answer on the spot. */
  readonly answeredAt: string | null;
  readonly concludedAt: string | null;
  /** Withdrawn, refused, referred, archived: there is nothing to ask any more. */
  readonly gone: boolean;
  readonly callBack: CallBackState;
  /** Calls that reached nobody. */
  readonly attempts: number;
  readonly asked: { readonly questionnaireId: string; readonly at: string; readonly bySystem: boolean } | null;
  readonly satisfaction: { readonly satisfied: boolean; readonly how: 'phone' | 'questionnaire'; readonly at: string; readonly answerId: string } | null;
  readonly review: ReviewCopy | null;
  /** Grows with everything that a decision here rests on. */
  readonly version: number;
  /** The newest of it: what, when, and by which role. */
  readonly last: { readonly type: string; readonly at: string; readonly by: string } | null;
}

const ends = ['appeal-refused', 'appeal-referred', 'appeal-withdrawn', 'appeal-archived'];
const restsOn = [
  'call-back-asked', 'call-back-done', 'call-back-failed', 'satisfaction-given', 'review-asked', 'review-decided', 'review-closed', 'appeal-concluded', ...ends,
];
/** What intake says of how far a case is; it names the policy of the round. */
const markers = ['appeal-filed', 'appeal-accepted', 'appeal-reopened', 'appeal-answered-on-spot', 'appeal-concluded', ...ends];
const failures: readonly CallBackFailure[] = ['unreachable', 'refused', 'silence'];

const isAnswer = (fact: Told): boolean => fact.type === 'appeal-answered-on-spot' || (fact.type === 'reply-sent' && fact.data.kind === 'final');
const reasonOf = (fact: Told): CallBackFailure | undefined => failures.find((reason) => reason === fact.data.reason);

const satisfactionOf = (fact: Told | undefined): FollowUp['satisfaction'] =>
  fact
    ? { satisfied: fact.data.satisfied === true, how: fact.data.how === 'phone' ? 'phone' : 'questionnaire', at: fact.occurredAt, answerId: textOf(fact, 'answerId') ?? '' }
    : null;

const reviewOf = (asked: Told | undefined, decided: Told | undefined, closed: Told | undefined): ReviewCopy | null =>
  asked
    ? {
        id: textOf(asked, 'reviewId') ?? '',
        at: asked.occurredAt,
        decided: decided ? { outcome: decided.data.outcome === 'upheld' ? 'upheld' : 'handled-wrongly', at: decided.occurredAt } : null,
        closedAt: closed?.occurredAt ?? null,
      }
    : null;

const stateOf = ({ answeredAt, concludedAt, gone, satisfaction, review }: Omit<FollowUp, 'callBack'>, failed: CallBackFailure | undefined): CallBackState => {
  if (answeredAt === null) return 'none';
  if (satisfaction) return 'done';
  if (failed) return failed;
  return review || concludedAt !== null || gone ? 'ended' : 'open';
};

/** The review of the newest round, while somebody is to decide it. */
export const openReviewOf = ({ review }: Pick<FollowUp, 'review'>): ReviewCopy | undefined => (review && !review.decided && !review.closedAt ? review : undefined);

/** The case after its answer by its facts, in whichever order they came; undefined until intake has said how far it is. */
export const followUpOf = (told: readonly Told[]): FollowUp | undefined => {
  const facts = inOrder(told);
  const pinned = facts.filter(({ type, policyVersion }) => markers.includes(type) && policyVersion !== undefined);
  if (pinned.length === 0) return undefined;
  const round = Math.max(...pinned.map((fact) => fact.round));
  const ofRound = facts.filter((fact) => fact.round === round);
  const first = (...types: string[]): Told | undefined => ofRound.find(({ type }) => types.includes(type));
  const filed = facts.find(({ type }) => type === 'appeal-filed');
  const asked = first('call-back-asked');
  const failed = ofRound.filter(({ type }) => type === 'call-back-failed');
  const counted = ofRound.filter(({ type }) => restsOn.includes(type));
  const last = counted.at(-1);
  const copy: Omit<FollowUp, 'callBack'> = {
    number: (filed && textOf(filed, 'number')) ?? '',
    round,
    policyVersion: pinned.find((fact) => fact.round === round)?.policyVersion ?? 0,
    anonymous: filed?.data.mode === 'anonymous',
    answeredAt: ofRound.findLast(isAnswer)?.occurredAt ?? null,
    concludedAt: first('appeal-concluded')?.occurredAt ?? null,
    gone: first(...ends) !== undefined,
    attempts: failed.filter((fact) => reasonOf(fact) === 'unreachable').length,
    asked: asked ? { questionnaireId: textOf(asked, 'questionnaireId') ?? '', at: asked.occurredAt, bySystem: asked.actor.kind === 'system' } : null,
    satisfaction: satisfactionOf(first('satisfaction-given')),
    review: reviewOf(first('review-asked'), first('review-decided'), first('review-closed')),
    version: 1 + counted.length,
    last: last ? { type: last.type, at: last.occurredAt, by: roleOf(last) } : null,
  };
  const final = failed.find(({ data }) => data.final === true);
  return { ...copy, callBack: stateOf(copy, final && reasonOf(final)) };
};
