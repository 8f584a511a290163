import { addWorkingTime } from '@huiyin/calendar';
import { occurredAfter } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { calendarOf, type Policy, staffIn } from '@huiyin/policy';
import { type Copies, lockCase, type MemberAsker } from '@huiyin/service';
import { lockAccount } from '../ledger/ledger.store';
import { pointEntry, reversalsOf } from '../points/entry.store';
import { accountOf, type PointEntry } from '../points/point-entry';
import type { Told } from '../points/told';
import type { Answerable, Member, PleaRow } from './plea';
import { pleasOf } from './plea.store';

/** The policy that an entry was made by. */
export const policyOf = async (tx: Tx, copies: Copies, { policyVersion }: Pick<PointEntry, 'policyVersion'>): Promise<Policy> => {
  const policy = await copies.policy(tx, policyVersion);
  // The inbox handles no fact before the policy that it names is here.
  if (!policy) throw new Error(`policy ${policyVersion} is not here`);
  return policy;
};

/** Until when an entry may be appealed. */
export const appealUntil = async (tx: Tx, copies: Copies, { enteredAt }: PointEntry, { accountability, hours }: Policy): Promise<Date> =>
  addWorkingTime(enteredAt, accountability.appealWithin, calendarOf(hours, await copies.calendar(tx)));

export const memberOf = async (tx: Tx, copies: Copies, { personId, roles }: MemberAsker, now: Date): Promise<Member> => {
  const { headOf } = staffIn(await copies.organisation(tx), { personId, roles }, now);
  return { personId, roles, headOf };
};

export const answerable = (entry: PointEntry, reversed: boolean, plea: PleaRow | undefined): Answerable =>
  ({ ...entry, reversed, plea: plea ? { decided: plea.decisionId !== null } : null });

/** An entry taken in hand to be answered. */
export interface InHand {
  readonly entry: PointEntry;
  readonly answerable: Answerable;
  readonly plea: PleaRow | undefined;
  /** What is known of its case; nothing of an entry that rests on none. */
  readonly facts: readonly Told[];
  /** When what is said of it now occurs: after everything that is known of its case. */
  readonly at: Date;
}

/** An entry with its case and its account locked until the transaction ends; undefined for one that this tenant does not have. */
export const takeInHand = async (tx: Tx, entryId: string, now: Date): Promise<InHand | undefined> => {
  const entry = await pointEntry(tx, entryId);
  if (!entry) return undefined;
  const known = entry.appealId ? await lockCase(tx, entry.appealId) : undefined;
  await lockAccount(tx, 'points', accountOf(entry));
  const [[plea], [reversed]] = [await pleasOf(tx, [entryId]), await reversalsOf(tx, [entryId])];
  return { entry, answerable: answerable(entry, reversed !== undefined, plea), plea, facts: (known?.facts ?? []) as readonly Told[], at: occurredAfter(now, known?.newestAt ?? entry.enteredAt) };
};
