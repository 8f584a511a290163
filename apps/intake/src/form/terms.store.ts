import type { Calendar } from '@huiyin/calendar';
import { type Refusal, refuse } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { aimOf, calendarOf, type ClockAim, type Names, type NationalDays, type Policy } from '@huiyin/policy';
import type { Copies } from '@huiyin/service';

/** On what terms a tenant takes appeals now. */
export interface Terms {
  readonly policyVersion: number;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly caseCode: string;
  readonly names: Names;
}

const made = new WeakMap<Policy, { readonly national: NationalDays | undefined; readonly calendar: Calendar }>();

/** Both parts are kept in memory as they are, so the calendar that they make is kept too. */
const calendarFor = (policy: Policy, national: NationalDays | undefined): Calendar => {
  const known = made.get(policy);
  if (known && known.national === national) return known.calendar;
  const calendar = calendarOf(policy.hours, national);
  made.set(policy, { national, calendar });
  return calendar;
};

/** Reads them from the copies, which are kept in memory; a tenant that is not set up yet is unknown. */
export const termsOf = async (tx: Tx, copies: Copies): Promise<Terms | Refusal> => {
  const [inForce, profile, national] = [await copies.policyInForce(tx), await copies.profile(tx), await copies.calendar(tx)];
  if (!inForce || !profile) return refuse('tenant-unknown');
  const { version: policyVersion, policy } = inForce;
  const { caseCode, names } = profile;
  return { policyVersion, policy, calendar: calendarFor(policy, national), caseCode, names };
};

/** The names of the clock kinds of these promises, or of all, and what each waits for. */
export const clockNamesOf = ({ clocks }: Pick<Policy, 'clocks'>, promises?: readonly { readonly kind: string }[]): Record<string, Names & { readonly aim: ClockAim }> => {
  const wanted = promises ? clocks.filter(({ kind }) => promises.some((promise) => promise.kind === kind)) : clocks;
  return Object.fromEntries(wanted.map((rule) => [rule.kind, { ...rule.names, aim: aimOf(rule) }]));
};
