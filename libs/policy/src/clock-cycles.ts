import type { ClockRule, Trigger } from './clock-rule';
import { factsOf } from './fact-names';
import type { PolicyProblem } from './policy-problem';
import type { Policy } from './policy-schema';

const clockFacts: ReadonlySet<string> = new Set(factsOf.sla);

/** What sla says of itself because of this rule, without anyone doing anything. */
const saidBy = (rule: ClockRule, { ladders }: Policy): ReadonlySet<string> => {
  const ladder = ladders.find(({ id }) => id === rule.ladder);
  const notices = rule.onStart.includes('notice') || ladder?.levels.some(({ actions }) => actions.includes('notice'));
  return new Set([
    'clock-started', 'clock-met', 'clock-breached', 'clock-cancelled', 'clock-recomputed', 'breach-withdrawn', 'clock-paused', 'clock-resumed',
    ...(rule.reminders.length > 0 ? ['clock-warned'] : []),
    ...(ladder ? ['escalated'] : []),
    ...(notices ? ['notice-issued'] : []),
  ]);
};

const hears = (heard: readonly Trigger[], speaker: ClockRule, policy: Policy): boolean => {
  const said = saidBy(speaker, policy);
  return heard.some(({ fact, where }) => clockFacts.has(fact) && said.has(fact) && (!where?.kind || where.kind.includes(speaker.kind)));
};

/** Rules that, through sla's own facts, would answer themselves: each of them, with the way round. */
export const clockCycles = (policy: Policy): readonly PolicyProblem[] => {
  const triggers = (rule: ClockRule): readonly Trigger[] => [...rule.startsOn, ...rule.stopsOn, ...rule.pausesOn, ...rule.resumesOn];
  const next = new Map(policy.clocks.map((speaker) => [
    speaker.id,
    policy.clocks.filter((rule) => hears(triggers(rule), speaker, policy)).map(({ id }) => id),
  ]));
  const wayBack = (from: string): readonly string[] | undefined => {
    const ways: (readonly string[])[] = [[from]];
    const seen = new Set<string>();
    for (let way = ways.shift(); way; way = ways.shift()) {
      for (const id of next.get(way[way.length - 1]!) ?? []) {
        if (id === from) return [...way, id];
        if (!seen.has(id)) ways.push([...way, id]);
        seen.add(id);
      }
    }
    return undefined;
  };
  return policy.clocks.flatMap(({ id }, index): PolicyProblem[] => {
    const way = wayBack(id);
    return way ? [{ path: `clocks.${index}`, code: 'clock-cycle', value: way.join(' → ') }] : [];
  });
};
