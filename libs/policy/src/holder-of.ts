import type { Holder, Level, Scope } from './ladder';
import type { Organisation, Unit } from './organisation';
import type { Role } from './vocabulary';
import { membersAt, nearestOfKind, presence, respondersOf, upwards } from './who';

/** A case as the ladder sees it. */
export interface HolderCase {
  /** The unit that handles it: of the order, else of the accepted route. */
  readonly unitId: string | null;
  readonly originUnitId: string | null;
  readonly hostPersonId?: string | null;
  readonly barredPersonIds: readonly string[];
  readonly at: Date;
}

/** Who holds a level now; nobody means that the next level is called at once. */
export interface Held {
  readonly personIds: readonly string[];
  readonly unitId: string | null;
}

const unitAt = (at: Exclude<Scope, 'tenant'>, about: HolderCase, organisation: Organisation): Unit | undefined => {
  if (at === 'unit') return upwards(about.unitId, organisation)[0];
  if (at === 'above') return upwards(about.unitId, organisation)[1];
  if (at === 'origin') return upwards(about.originUnitId, organisation)[0];
  return nearestOfKind(at.kind, about.unitId ?? about.originUnitId, organisation);
};

const inRole = (role: Role, unit: Unit | 'tenant', organisation: Organisation, at: Date): readonly string[] => {
  if (role === 'department-head' && unit !== 'tenant' && unit.headPersonId !== null) return [unit.headPersonId];
  return membersAt(organisation, at)
    .filter(({ roles, unitId }) => roles.includes(role) && (unit === 'tenant' || unitId === unit.id))
    .map(({ personId }) => personId);
};

const asked = (holder: Holder, about: HolderCase, organisation: Organisation): Held => {
  if (holder.is === 'person') return { personIds: [holder.personId], unitId: null };
  if (holder.is === 'host') return { personIds: about.hostPersonId ? [about.hostPersonId] : [], unitId: null };
  if (holder.is === 'responder') return { personIds: respondersOf(about.originUnitId, organisation, about.at), unitId: null };
  if (holder.at === 'tenant') return { personIds: inRole(holder.role, 'tenant', organisation, about.at), unitId: null };
  const unit = unitAt(holder.at, about, organisation);
  return unit ? { personIds: inRole(holder.role, unit, organisation, about.at), unitId: unit.id } : { personIds: [], unitId: null };
};

/** Whom a level of a ladder calls: present members only, substitutes for the absent, never a person concerned. */
export const holderOf = (level: Pick<Level, 'holder'>, about: HolderCase, organisation: Organisation): Held => {
  const { personIds, unitId } = asked(level.holder, about, organisation);
  const members = new Set(membersAt(organisation, about.at).map(({ personId }) => personId));
  const present = personIds.flatMap((personId) => {
    const { here, substituteId } = presence(personId, organisation, about.at);
    return here ? [personId] : substituteId ? [substituteId] : [];
  });
  const able = present.filter((personId) => members.has(personId) && !about.barredPersonIds.includes(personId));
  return { personIds: [...new Set(able)].sort(), unitId };
};
