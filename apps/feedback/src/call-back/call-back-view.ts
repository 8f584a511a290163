import type { CallBackState } from '@huiyin/contracts';
import type { Policy } from '@huiyin/policy';
import type { FollowUp } from '../follow-up/follow-up';

/** A call-back as lists and pages show it. */
export interface CallBackView {
  readonly appealId: string;
  readonly number: string;
  readonly round: number;
  readonly version: number;
  readonly state: CallBackState;
  readonly answeredAt: string | null;
  readonly attempts: number;
  readonly attemptsMost: number;
  readonly askedAt: string | null;
  readonly askedBySystem: boolean;
}

export const viewOf = (appealId: string, followUp: FollowUp, { review }: Pick<Policy, 'review'>): CallBackView => {
  const { number, round, version, callBack, answeredAt, attempts, asked } = followUp;
  return {
    appealId, number, round, version, state: callBack, answeredAt, attempts, attemptsMost: review.attempts,
    askedAt: asked?.at ?? null, askedBySystem: asked?.bySystem ?? false,
  };
};
