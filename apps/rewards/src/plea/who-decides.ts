import { membersAt, type Organisation, type Policy, readers, staffIn } from '@huiyin/policy';
import type { Told } from '../points/told';
import { type Answerable, mayNotDecide } from './plea';

type People = Pick<Organisation, 'units' | 'coverage' | 'members'>;

/** Who is told of a plea: everybody who may decide on it; where nobody may, the administrators, who can appoint somebody. */
export interface Deciders {
  readonly personIds: string[];
  readonly adminIds?: string[];
}

/** By the organisation of an instant; a person concerned by the case is never among them. */
export const whoDecides = (
  entry: Answerable, facts: readonly Told[], people: People, rule: Pick<Policy['accountability'], 'decidedBy'>, at: Date,
): Deciders => {
  const { barredPersonIds } = readers(facts);
  const here = membersAt(people, at).filter(({ personId }) => !barredPersonIds.includes(personId));
  const idsOf = (members: typeof here): string[] => [...new Set(members.map(({ personId }) => personId))].sort();
  const personIds = idsOf(here.filter((member) => mayNotDecide(entry, staffIn(people, member, at), rule) === undefined));
  return personIds.length > 0 ? { personIds } : { personIds, adminIds: idsOf(here.filter(({ roles }) => roles.includes('tenant-admin'))) };
};
