import type { Organisation, Unit } from './organisation';
import type { Reason } from './outcomes';
import type { PersonStrategy } from './route-rule';
import { membersAt, presence, respondersOf } from './who';

interface Asked {
  readonly originUnitId: string | null;
  readonly barredPersonIds: readonly string[];
  readonly at: Date;
}
interface Chosen {
  readonly personId: string | null;
  readonly why: readonly Reason[];
}

/** Those whom a strategy would ask, best first. */
const candidates = (strategy: PersonStrategy, unit: Unit, asked: Asked, organisation: Organisation): readonly string[] => {
  if (strategy === 'responder') return respondersOf(asked.originUnitId, organisation, asked.at);
  if (strategy === 'unit-head') return unit.headPersonId === null ? [] : [unit.headPersonId];
  const open = (personId: string): number => organisation.openOrders[personId] ?? 0;
  const handlers = membersAt(organisation, asked.at).filter(({ unitId, roles }) => unitId === unit.id && roles.includes('handler'));
  return [...new Set(handlers.map(({ personId }) => personId))].sort((a, b) => open(a) - open(b) || (a < b ? -1 : 1));
};

const reasonFor = (strategy: PersonStrategy, personId: string, { openOrders }: Organisation): Reason => {
  if (strategy === 'responder') return { code: 'covers-team', values: { personId } };
  if (strategy === 'unit-head') return { code: 'heads-unit', values: { personId } };
  return { code: 'fewest-open', values: { personId, open: openOrders[personId] ?? 0 } };
};

const barred = (personId: string): Reason => ({ code: 'barred', values: { personId } });

/** The person, or who stands in for them; nobody when barred, gone or absent without a substitute. */
const available = (personId: string, asked: Asked, organisation: Organisation): Chosen => {
  if (asked.barredPersonIds.includes(personId)) return { personId: null, why: [barred(personId)] };
  const members = membersAt(organisation, asked.at);
  const { here, substituteId } = presence(personId, organisation, asked.at);
  if (here) return { personId: members.some((member) => member.personId === personId) ? personId : null, why: [] };
  const why: Reason[] = [{ code: 'absent', values: substituteId ? { personId, substituteId } : { personId } }];
  if (substituteId === null) return { personId: null, why };
  if (asked.barredPersonIds.includes(substituteId)) return { personId: null, why: [...why, barred(substituteId)] };
  const stands = presence(substituteId, organisation, asked.at).here && members.some((member) => member.personId === substituteId);
  return { personId: stands ? substituteId : null, why };
};

/** Asks each strategy in turn; who was passed over is told with the reason. */
export const choosePerson = (strategies: readonly PersonStrategy[], unit: Unit, asked: Asked, organisation: Organisation): Chosen => {
  const passed: Reason[] = [];
  for (const strategy of strategies) {
    for (const candidate of candidates(strategy, unit, asked, organisation)) {
      const { personId, why } = available(candidate, asked, organisation);
      passed.push(...why);
      if (personId !== null) return { personId, why: [...passed, reasonFor(strategy, candidate, organisation)] };
    }
  }
  return { personId: null, why: [...passed, { code: 'no-person', values: { unitId: unit.id } }] };
};
