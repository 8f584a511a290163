import type { Coverage, Member, Organisation, Unit } from './organisation';

/** Units from this one upwards, itself first; closed ones are passed over. */
export const upwards = (unitId: string | null, { units }: Organisation): readonly Unit[] => {
  const line: Unit[] = [];
  for (let at = unitId; at !== null && !line.some(({ id }) => id === at); ) {
    const unit = units.find(({ id }) => id === at);
    if (!unit) break;
    line.push(unit);
    at = unit.parentId;
  }
  return line.filter(({ closed }) => !closed);
};

const byId = (a: Unit, b: Unit): number => (a.id < b.id ? -1 : 1);

/** The unit of a kind nearest to this one: itself or above, beside one of those, else the tenant's first by id. */
export const nearestOfKind = (kind: string, from: string | null, organisation: Organisation): Unit | undefined => {
  const ofKind = organisation.units.filter((unit) => unit.kind === kind && !unit.closed).sort(byId);
  for (const unit of upwards(from, organisation)) {
    const near = unit.kind === kind ? unit : ofKind.find(({ parentId }) => parentId === unit.id);
    if (near) return near;
  }
  return ofKind[0];
};

/** True while a membership or coverage is valid. */
export const isValid = (from: Date | undefined, to: Date | null | undefined, at: Date): boolean =>
  (!from || from <= at) && (!to || at < to);

/** Memberships that are valid at an instant. */
export const membersAt = (organisation: Pick<Organisation, 'members'>, at: Date): readonly Member[] =>
  organisation.members.filter(({ validFrom, validTo }) => isValid(validFrom, validTo, at));

/** Who covers the team, or the nearest unit above it that anybody covers; by person id. */
export const respondersOf = (unitId: string | null, organisation: Organisation, at: Date): readonly string[] => {
  const covers = (unit: Unit, each: Coverage): boolean => each.unitIds.includes(unit.id) && isValid(undefined, each.validTo, at);
  for (const unit of upwards(unitId, organisation)) {
    const found = organisation.coverage.filter((each) => covers(unit, each)).map(({ responderPersonId }) => responderPersonId);
    if (found.length > 0) return [...new Set(found)].sort();
  }
  return [];
};

/** Teams that nobody covers: an error that the admin sees (Y-01). */
export const uncoveredTeams = (organisation: Organisation, at: Date, kind = 'team'): readonly Unit[] =>
  organisation.units.filter((unit) => unit.kind === kind && !unit.closed && respondersOf(unit.id, organisation, at).length === 0);

/** Whether a person can be asked now, and by whom they are stood in for when absent. */
export const presence = (personId: string, organisation: Organisation, at: Date): { readonly here: boolean; readonly substituteId: string | null } => {
  const absence = organisation.absences.find((each) => each.personId === personId && isValid(each.from, each.to, at));
  return { here: absence === undefined, substituteId: absence?.substitutePersonId ?? null };
};
