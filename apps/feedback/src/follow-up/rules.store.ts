import type { Calendar } from '@huiyin/calendar';
import type { Tx } from '@huiyin/persistence';
import { calendarOf, type Policy } from '@huiyin/policy';
import type { Copies } from '@huiyin/service';
import type { FollowUp } from './follow-up';
import { type Windows, windowsOf } from './windows';

/** The policy that a round is pinned to. */
export const policyOf = async (tx: Tx, copies: Copies, { policyVersion }: Pick<FollowUp, 'policyVersion'>): Promise<Policy> => {
  const policy = await copies.policy(tx, policyVersion);
  // The inbox handles no fact before the policy that it names is here.
  if (!policy) throw new Error(`policy ${policyVersion} is not here`);
  return policy;
};

export const calendarFor = async (tx: Tx, copies: Copies, { hours }: Policy): Promise<Calendar> => calendarOf(hours, await copies.calendar(tx));

/** What a round allows until when. */
export const windowsFor = async (tx: Tx, copies: Copies, followUp: FollowUp, policy: Policy): Promise<Windows> =>
  windowsOf(followUp, policy.review, await calendarFor(tx, copies, policy));
