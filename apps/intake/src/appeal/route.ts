import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { modes, type Organisation, type Policy, route, type RouteCase, takersOf, type Unit, upwards, workersOf } from '@huiyin/policy';
import { readersOf } from '../reading/viewer';
import type { Appeal } from './appeal';
import { textOf } from './entry';

/** Where an accepted case goes, as the fact says it; null leaves it to routing. */
export type ChosenRoute = { readonly unitId: string; readonly personId: string | null };

/** A filed case as the rule of routing wants it. */
export const routeCaseOf = ({ log }: Appeal, { category, grade }: { category: string; grade: string }, at: Date): RouteCase => {
  const filed = log.find(({ type }) => type === 'appeal-filed');
  const text = (field: string): string | undefined => filed && textOf(filed, field);
  const mode = modes.find((one) => one === text('mode'));
  const terms = Array.isArray(filed?.data.terms) ? filed.data.terms.filter((term) => typeof term === 'string') : [];
  return {
    category, grade, channel: text('channel'), mode, terms, placeId: text('placeId') ?? null, originUnitId: text('unitId') ?? null,
    barredPersonIds: readersOf(log).barredPersonIds, at,
  };
};

/** What a route is judged by. `signers` are who sent and co-signed it, of those alone whom an order could be given. */
export interface Surroundings {
  readonly about: RouteCase;
  readonly policy: Policy;
  readonly organisation: Organisation;
  readonly signers: readonly string[];
}

const takers = (unit: Unit, { about, organisation }: Surroundings): readonly string[] => takersOf(unit, about.originUnitId, organisation, about.at);

const isHeadedBy = ({ headPersonId }: Unit, people: readonly string[]): boolean => headPersonId !== null && people.includes(headPersonId);

/** Somebody of a unit that no signer heads: its head, else who works there. */
const another = (unit: Unit, { about, organisation, signers }: Surroundings): string | undefined =>
  unit.headPersonId ?? workersOf(unit, organisation, about.at).find((personId) => !signers.includes(personId));

/** What an officer chose: a unit and a person who can take its orders, and never who signed it, also not as who heads the unit. */
const checked = (chosen: ChosenRoute, around: Surroundings): ChosenRoute | Refusal => {
  const { organisation, signers } = around;
  const unit = organisation.units.find(({ id, closed }) => id === chosen.unitId && !closed);
  if (!unit) return refuse('no-department', { field: 'route.unitId' });
  if (isHeadedBy(unit, signers)) return refuse('own-appeal', { field: 'route.unitId' });
  if (chosen.personId !== null && signers.includes(chosen.personId)) return refuse('own-appeal', { field: 'route.personId' });
  if (chosen.personId !== null && around.about.barredPersonIds.includes(chosen.personId)) return refuse('no-handler', { field: 'route.personId' });
  if (chosen.personId !== null) return takers(unit, around).includes(chosen.personId) ? chosen : refuse('no-handler', { field: 'route.personId' });
  if (signers.length === 0) return chosen;
  const personId = another(unit, around);
  return personId ? { unitId: unit.id, personId } : refuse('no-handler', { field: 'route.personId' });
};

/**
 * Routing does not know whose a case is, and must not. So where its own proposal could meet who signed it, the case goes where it
 * would go without them: to somebody else of the department, or upwards from a unit that one of them heads.
 */
const around = (surroundings: Surroundings): ChosenRoute | null | Refusal => {
  const { about, policy, organisation, signers } = surroundings;
  if (signers.length === 0) return null;
  const found = route({ ...about, barredPersonIds: [...about.barredPersonIds, ...signers] }, policy, organisation);
  const first = isRefusal(found) ? organisation.units.find(({ parentId, closed }) => parentId === null && !closed)?.id : found.unitId;
  const line = upwards(first ?? null, organisation);
  if (line[0] && !takers(line[0], surroundings).some((personId) => signers.includes(personId))) return null;
  for (const unit of line.filter((one) => !isHeadedBy(one, signers))) {
    const proposed = !isRefusal(found) && found.unitId === unit.id ? found.personId : null;
    const personId = proposed ?? another(unit, surroundings);
    if (personId) return { unitId: unit.id, personId };
  }
  return refuse('own-appeal', { field: 'route' });
};

/** The route to say at acceptance: what was chosen, or nothing, so that no sender handles their own appeal. */
export const routeOf = (chosen: ChosenRoute | null, surroundings: Surroundings): ChosenRoute | null | Refusal =>
  chosen ? checked(chosen, surroundings) : around(surroundings);
