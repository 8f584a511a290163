import type { Calendar } from '@huiyin/calendar';
import type { CaseTraits, ClockRule, Policy } from '@huiyin/policy';
import { type CaseFact, inOrder, meets, orderOf } from './fact';
import { type Life, lived, recalculated, type Setting, startOf, unborn } from './life';
import type { Pause } from './pauses';
import { timingAt } from './timing';
import { firstTraits, traitsAfter } from './traits';

/** The working calendar from an instant on: pinned hours with the national days known since then. */
export interface Edition {
  readonly from: Date;
  readonly calendar: Calendar;
}

/** What is known of one round of one appeal, in any order. */
export interface RoundHistory {
  readonly facts: readonly CaseFact[];
  readonly policy: Pick<Policy, 'clocks' | 'categories'>;
  readonly editions: readonly [Edition, ...Edition[]];
  /** What earlier rounds told of the case. */
  readonly traits?: CaseTraits;
}

/** One deadline. That it is breached is a step taken at its time (see `ladder`), not a matter of the fold. */
export interface Clock {
  readonly kind: string;
  readonly orderId: string | null;
  readonly ruleId: string;
  readonly state: 'running' | 'paused' | 'met' | 'cancelled';
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly workingTime: boolean;
  readonly metAt: Date | null;
  readonly late: boolean;
  readonly overSince: Date | null;
  readonly resumesAt: Date | null;
  readonly pauses: readonly Pause[];
  /** How often a stop was taken back. */
  readonly takenBack: number;
  /** With which the time was computed; what follows a breach counts by it too. */
  readonly calendar: Calendar;
}

type Moment = { readonly at: Date; readonly edition: Edition } | { readonly at: Date; readonly fact: CaseFact };

const moments = (facts: readonly CaseFact[], editions: readonly Edition[]): readonly Moment[] =>
  [...editions.map((edition) => ({ at: edition.from, edition })), ...facts.map((fact) => ({ at: fact.occurredAt, fact }))].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );

const endOf = ({ stoppedAt, cancelledAt, excludedAt }: Life): Date | null => stoppedAt ?? cancelledAt ?? excludedAt;

const clockOf = (life: Life, orderId: string | null, asOf: Date): Clock[] => {
  const start = startOf(life);
  if (!life.rule || !start) return [];
  const end = endOf(life);
  // A stop that occurred before its start was kept for it.
  const at = end === null ? asOf : end > start.occurredAt ? end : start.occurredAt;
  const closed = life.pauses.map((pause) => (end !== null && (pause.to === null || pause.to > at) ? { ...pause, to: at } : pause));
  const { overSince, resumesAt } = timingAt(life, at);
  const { startedAt, dueAt, provisional, workingTime, pauses } = timingAt({ ...life, pauses: closed }, at);
  const ended = end === null ? undefined : life.stoppedAt ? ('met' as const) : ('cancelled' as const);
  return [{
    kind: life.rule.kind,
    orderId,
    ruleId: life.rule.id,
    state: ended ?? (pauses.some(({ to }) => to === null) ? 'paused' : 'running'),
    startedAt, dueAt, provisional, workingTime, pauses, overSince,
    metAt: ended === 'met' ? at : null,
    late: ended === 'met' && overSince !== null,
    resumesAt: ended ? null : resumesAt,
    takenBack: life.takenBack,
    calendar: life.calendar,
  }];
};

const byKind = (rules: readonly ClockRule[]): (readonly ClockRule[])[] =>
  [...new Set(rules.map(({ kind }) => kind))].map((kind) => rules.filter((rule) => rule.kind === kind));

const leads = (facts: readonly CaseFact[]): ((orderId: string) => boolean) => {
  const helping = new Set(facts.filter((fact) => fact.data.lead === false).map(orderOf));
  return (orderId) => !helping.has(orderId);
};

/** The clocks of one round at `asOf`: a pure fold, in which the order of arrival does not count. */
export const clocksOf = ({ facts: told, policy, editions, traits = {} }: RoundHistory, asOf: Date): readonly Clock[] => {
  const facts = inOrder(told);
  const walk = moments(facts, editions.slice(1));
  const orders = [...new Set(facts.map(orderOf))].filter((orderId) => orderId !== null).sort();
  const isLead = leads(facts);
  const fold = (setting: Setting): Clock[] => {
    let known = firstTraits(facts, traits);
    let life = unborn(editions[0].calendar);
    for (const moment of walk) {
      if ('edition' in moment) life = recalculated(life, moment.edition.calendar, moment.at);
      else {
        known = traitsAfter(known, moment.fact);
        life = lived(life, setting, known, moment.fact);
      }
    }
    return clockOf(life, setting.orderId, asOf);
  };
  return byKind(policy.clocks).flatMap((same) => {
    const keys = same[0]?.per === 'order' ? orders : [null];
    return keys.flatMap((orderId) => fold({ rules: same, policy, orderId, facts, isLead }));
  });
};

/** The names of facts that the fold of these rules listens to beyond the life of the case itself. */
export const isNamedBy = (rules: readonly ClockRule[], fact: CaseFact): boolean =>
  rules.some(({ startsOn, stopsOn, pausesOn, resumesOn }) => [startsOn, stopsOn, pausesOn, resumesOn].some((triggers) => meets(triggers, fact)));
