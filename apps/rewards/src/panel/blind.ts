import { handlers, mayRead, readers, type StaffAsker, type Suggestions } from '@huiyin/policy';
import type { RefusalCode } from '@huiyin/kernel';
import type { Told } from '../points/told';

/**
 * Why one of the staff may not score what came of an appeal; undefined where they may. Who raised it knows whose it is, and so may
 * who reads or handled the appeal; a person concerned learns of nothing. That nobody scores their own only intake can say.
 */
export const mayNotScore = (
  facts: readonly Told[], staff: StaffAsker, raisedBy: string, { outsidersOnly }: Pick<Suggestions, 'outsidersOnly'>,
): RefusalCode | undefined => {
  const allowed = readers(facts);
  if (allowed.barredPersonIds.includes(staff.personId)) return 'not-found';
  if (staff.personId === raisedBy) return 'suggestion-raised-by-you';
  const knows = mayRead(allowed, staff) || handlers(facts).has(staff.personId);
  return outsidersOnly && knows ? 'scoring-not-blind' : undefined;
};
