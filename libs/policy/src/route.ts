import { type Refusal, refuse } from '@huiyin/kernel';
import { type CaseTraits, applies } from './applies';
import type { Organisation, Unit } from './organisation';
import type { Reason, ReasonCode, Route } from './outcomes';
import { choosePerson } from './choose-person';
import type { Policy } from './policy-schema';
import type { RouteRule } from './route-rule';
import { membersAt, nearestOfKind, respondersOf, upwards } from './who';

/** A case as routing sees it: no sender, only where it comes from. */
export interface RouteCase extends CaseTraits {
  readonly placeId: string | null;
  /** The unit of the place, or of a sender who gave a name. */
  readonly originUnitId: string | null;
  /** Persons concerned 当事人: never proposed. */
  readonly barredPersonIds: readonly string[];
  /** For absences and validity. */
  readonly at: Date;
}

const reason = (code: ReasonCode, values: Reason['values']): Reason => ({ code, values });

const ruleApplies = (rule: RouteRule, about: RouteCase, policy: Policy): boolean =>
  applies(rule.when, about, policy) && (!rule.when.places || (about.placeId !== null && rule.when.places.includes(about.placeId)));

/** Why a rule applied: the rule itself and what it asked for. */
const conditions = ({ id, when }: RouteRule, about: RouteCase): Reason[] => [
  reason('rule', { rule: id }),
  ...(when.categories && about.category ? [reason('category', { category: about.category })] : []),
  ...(when.grades && about.grade ? [reason('grade', { grade: about.grade })] : []),
  ...(when.channels && about.channel ? [reason('channel', { channel: about.channel })] : []),
  ...(when.places && about.placeId ? [reason('place', { placeId: about.placeId })] : []),
  ...(when.terms ?? []).filter((term) => about.terms?.includes(term)).map((term) => reason('term', { term })),
];

const responderUnit = (about: RouteCase, organisation: Organisation): Unit | undefined => {
  const responders = respondersOf(about.originUnitId, organisation, about.at);
  const member = membersAt(organisation, about.at).find(({ personId, unitId }) => unitId !== null && responders.includes(personId));
  return member && upwards(member.unitId, organisation)[0];
};

const target = ({ unit }: RouteRule, about: RouteCase, organisation: Organisation): [Unit | undefined, ReasonCode] => {
  if (unit === 'origin') return [upwards(about.originUnitId, organisation)[0], 'origin-unit'];
  if (unit === 'responder') return [responderUnit(about, organisation), 'responder-unit'];
  if ('kind' in unit) return [nearestOfKind(unit.kind, about.originUnitId, organisation), 'nearest-unit'];
  return [organisation.units.find(({ id, closed }) => id === unit.id && !closed), 'named-unit'];
};

/** Proposes a department and a person with coded reasons; refused as `no-department` when no rule finds a unit. */
export const route = (about: RouteCase, policy: Policy, organisation: Organisation): Route | Refusal => {
  for (const rule of policy.routes) {
    if (!ruleApplies(rule, about, policy)) continue;
    const [unit, how] = target(rule, about, organisation);
    if (!unit) continue;
    const chosen = choosePerson(rule.person, unit, about, organisation);
    const why = [...conditions(rule, about), reason(how, { unitId: unit.id }), ...chosen.why];
    return { unitId: unit.id, personId: chosen.personId, why };
  }
  return refuse('no-department', { field: 'route' });
};
