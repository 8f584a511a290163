import { isRefusal } from '@huiyin/kernel';
import { type Organisation, type Policy, type Reason, route } from '@huiyin/policy';
import { type CaseCopy, routeCase } from '../case/case-copy';

/** Where a case should go, who there, and why; no unit where no rule finds one. */
export interface Proposal {
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly why: readonly Reason[];
}

export const propose = (copy: CaseCopy, policy: Policy, organisation: Organisation, now: Date): Proposal => {
  const found = route(routeCase(copy, now), policy, organisation);
  return isRefusal(found) ? { unitId: null, personId: null, why: [] } : found;
};

/** What an officer decided holds; without a decision the proposal; without either the tenant's top unit, so that nothing is lost. */
export const destination = (
  chosen: { readonly unitId: string; readonly personId: string | null } | null,
  proposal: Proposal,
  organisation: Organisation,
): Proposal & { readonly unitId: string } | undefined => {
  if (chosen) return chosenRoute(chosen, proposal, organisation);
  if (proposal.unitId) return { ...proposal, unitId: proposal.unitId };
  const top = organisation.units.find(({ parentId, closed }) => parentId === null && !closed);
  return top && { unitId: top.id, personId: top.headPersonId, why: [{ code: 'no-person', values: { unitId: top.id } }] };
};

const chosenRoute = (
  { unitId, personId }: { readonly unitId: string; readonly personId: string | null },
  proposal: Proposal,
  organisation: Organisation,
): Proposal & { readonly unitId: string } => {
  if (proposal.unitId === unitId && (personId === null || personId === proposal.personId)) return { ...proposal, unitId };
  const head = organisation.units.find(({ id }) => id === unitId)?.headPersonId ?? null;
  return { unitId, personId: personId ?? head, why: [{ code: 'named-unit', values: { unitId } }] };
};
