import { membersAt, type Organisation, type Policy, readers, staffIn } from '@huiyin/policy';
import type { Told } from '../points/told';
import { type Answerable, concerns, mayNotDecide } from './plea';

type People = Pick<Organisation, 'units' | 'coverage' | 'members'>;

/** Who is told of it: everybody whose it is; where it is nobody's, the administrators, who can appoint somebody. */
export interface Addressed {
  readonly personIds: string[];
  readonly adminIds?: string[];
}

type Members = ReturnType<typeof membersAt>;
const idsOf = (members: Members): string[] => [...new Set(members.map(({ personId }) => personId))].sort();

/** Who is here at an instant, without the persons concerned by the case. */
const unbarred = (facts: readonly Told[], people: People, at: Date): Members => {
  const { barredPersonIds } = readers(facts);
  return membersAt(people, at).filter(({ personId }) => !barredPersonIds.includes(personId));
};

const elseAdmins = (personIds: string[], facts: readonly Told[], people: People, at: Date): Addressed =>
  personIds.length > 0 ? { personIds } : { personIds, adminIds: idsOf(unbarred(facts, people, at).filter(({ roles }) => roles.includes('tenant-admin'))) };

/** Who may decide on a plea, by the organisation of an instant; a person concerned by the case is never among them. */
export const whoDecides = (
  entry: Answerable, facts: readonly Told[], people: People, rule: Pick<Policy['accountability'], 'decidedBy'>, at: Date,
): Addressed => {
  const may = unbarred(facts, people, at).filter((member) => mayNotDecide(entry, staffIn(people, member, at), rule) === undefined);
  return elseAdmins(idsOf(may), facts, people, at);
};

/** Whom points concern that stand on a unit and so name nobody; they are told though they are concerned by the case too, for the points are theirs. */
export const whoAnswersFor = (unitId: string | null, facts: readonly Told[], people: People, at: Date): Addressed => {
  const theirs = membersAt(people, at).filter((member) => concerns({ personId: null, unitId }, staffIn(people, member, at)));
  return elseAdmins(idsOf(theirs), facts, people, at);
};
