import type { Organisation, Unit } from './organisation';
import { isValid, membersAt, presence, respondersOf } from './who';

const working = ['handler', 'responder', 'department-head'] as const;

const worksOnOrders = ({ roles }: Organisation['members'][number]): boolean => working.some((role) => roles.includes(role));

/** Who can take an order of a unit: its head first, then its members who work on orders. */
export const workersOf = ({ id, headPersonId }: Unit, organisation: Pick<Organisation, 'members'>, at: Date): readonly string[] => {
  const members = membersAt(organisation, at).filter((member) => member.unitId === id && worksOnOrders(member));
  return [...new Set([...(headPersonId ? [headPersonId] : []), ...members.map(({ personId }) => personId)])];
};

const withSubstitutes = (people: readonly string[], organisation: Organisation, at: Date): readonly string[] => {
  const substitutes = people.flatMap((personId) => presence(personId, organisation, at).substituteId ?? []);
  return [...new Set([...people, ...substitutes])];
};

/** Whom an order of a unit may be given: who works there, who covers where the case comes from, and who stands in for one of them. */
export const takersOf = (unit: Unit, originUnitId: string | null, organisation: Organisation, at: Date): readonly string[] =>
  withSubstitutes([...workersOf(unit, organisation, at), ...respondersOf(originUnitId, organisation, at)], organisation, at);

/** Everybody of a tenant whom any order may be given. */
export const allTakers = (organisation: Organisation, at: Date): readonly string[] => {
  const heads = organisation.units.flatMap(({ headPersonId, closed }) => (headPersonId && !closed ? [headPersonId] : []));
  const members = membersAt(organisation, at).filter(worksOnOrders).map(({ personId }) => personId);
  const responders = organisation.coverage.filter(({ validTo }) => isValid(undefined, validTo, at)).map(({ responderPersonId }) => responderPersonId);
  return withSubstitutes([...heads, ...members, ...responders], organisation, at);
};
