import { membersAt, type Organisation, type Policy, staffIn } from '@huiyin/policy';
import { eligible, mayNotDecide } from './eligible';
import { type FollowUp, openReviewOf } from './follow-up';
import { textOf, textsOf, type Told } from './told';

type People = Pick<Organisation, 'units' | 'coverage' | 'members'>;

/** That nobody but its own sender may decide a review: kept here alone, for said as a fact it would name them. */
export const REVIEW_LEFT = 'review-left';

const isTold = (facts: readonly Told[], reviewId: string): boolean =>
  facts.some((fact) => (fact.type === REVIEW_LEFT || (fact.type === 'review-asked' && textsOf(fact, 'adminIds').length > 0)) && textOf(fact, 'reviewId') === reviewId);

const mayDecideNow = (facts: readonly Told[], people: People, rule: Pick<Policy['review'], 'callBackBy' | 'decidedBy'>, at: Date): string[] =>
  membersAt(people, at).filter((member) => mayNotDecide(facts, staffIn(people, member, at), rule) === undefined).map(({ personId }) => personId);

/**
 * What of a case after its answer is left to one person and to nobody else, where intake said that it is their own: a call-back
 * that nobody asked for yet, and a review of which no administrator knows.
 */
export const leftTo = (
  personId: string, facts: readonly Told[], followUp: FollowUp, people: People, rule: Pick<Policy['review'], 'callBackBy' | 'decidedBy'>, at: Date,
): { readonly callBack: boolean; readonly reviewId: string | undefined } => {
  const alone = (ids: readonly string[]): boolean => ids.length > 0 && ids.every((id) => id === personId);
  const { callBack, asked, gone } = followUp;
  const review = gone ? undefined : openReviewOf(followUp)?.id;
  const open = review !== undefined && isTold(facts, review) ? undefined : review;
  return {
    callBack: callBack === 'open' && !asked && alone(eligible('call-back', facts, people, rule, at)),
    reviewId: open !== undefined && alone(mayDecideNow(facts, people, rule, at)) ? open : undefined,
  };
};
