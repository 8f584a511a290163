import { membersAt, type Organisation, type Unit } from '@huiyin/policy';

const working = ['handler', 'responder', 'department-head'] as const;

/** Who can take an order of a unit: its head first, then its members who work on orders. */
export const workersOf = ({ id, headPersonId }: Unit, organisation: Pick<Organisation, 'members'>, now: Date): readonly string[] => {
  const members = membersAt(organisation, now).filter(({ unitId, roles }) => unitId === id && working.some((role) => roles.includes(role)));
  return [...new Set([...(headPersonId ? [headPersonId] : []), ...members.map(({ personId }) => personId)])];
};
