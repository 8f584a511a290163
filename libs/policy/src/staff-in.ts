import type { Organisation } from './organisation';
import type { StaffAsker } from './readers';
import type { Role } from './vocabulary';

/** A member as the rules of reading see them at an instant: what they head and whom they cover. */
export const staffIn = (
  { units, coverage }: Pick<Organisation, 'units' | 'coverage'>, { personId, roles }: { readonly personId: string; readonly roles: readonly Role[] }, at: Date,
): StaffAsker => ({
  personId,
  roles,
  headOf: units.filter(({ headPersonId }) => headPersonId === personId).map(({ id }) => id),
  covers: coverage.filter(({ responderPersonId, validTo }) => responderPersonId === personId && (!validTo || at < validTo)).flatMap(({ unitIds }) => unitIds),
});
