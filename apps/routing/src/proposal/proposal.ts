import { isRefusal } from '@huiyin/kernel';
import { type Organisation, type Policy, type Reason, route, takersOf } from '@huiyin/policy';
import { type CaseCopy, routeCase } from '../case/case-copy';
import { heldWithout } from '../order/held-without';

/** Where a case should go, who there, and why; no unit where no rule finds one. */
export interface Proposal {
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly why: readonly Reason[];
}
export type Destination = Proposal & { readonly unitId: string };

export const propose = (copy: CaseCopy, policy: Policy, organisation: Organisation, now: Date): Proposal => {
  const found = route(routeCase(copy, now), policy, organisation);
  return isRefusal(found) ? { unitId: null, personId: null, why: [] } : found;
};

/** What an officer decided holds; without a decision the proposal; without either the tenant's top unit, so that nothing is lost. */
export const destination = (copy: CaseCopy, proposal: Proposal, organisation: Organisation, now: Date): Destination | undefined => {
  const decided = chosenRoute(copy, proposal, organisation, now);
  if (decided) return decided;
  if (proposal.unitId) return { ...proposal, unitId: proposal.unitId };
  const top = organisation.units.find(({ parentId, closed }) => parentId === null && !closed);
  return top && { ...heldWithout({ unitId: top.id, personId: top.headPersonId }, copy.barredPersonIds, organisation, now), why: [{ code: 'named-unit', values: { unitId: top.id } }] };
};

/** A unit that is open still; a person who may be given its orders still, or else its head. */
const chosenRoute = ({ route: chosen, unitId: origin, barredPersonIds }: CaseCopy, proposal: Proposal, organisation: Organisation, now: Date): Destination | undefined => {
  const unit = chosen && organisation.units.find(({ id, closed }) => id === chosen.unitId && !closed);
  if (!unit) return undefined;
  const { unitId, personId } = chosen;
  if (proposal.unitId === unitId && (personId === null || personId === proposal.personId)) return { ...proposal, unitId };
  const able = personId !== null && takersOf(unit, origin, organisation, now).includes(personId);
  const to = heldWithout({ unitId, personId: able ? personId : unit.headPersonId }, barredPersonIds, organisation, now);
  return { ...to, why: [{ code: 'named-unit', values: { unitId } }] };
};
