import type { Calendar } from '@huiyin/calendar';
import { type CaseTraits, clockRulesFor } from './applies';
import type { ClockRule } from './clock-rule';
import { due } from './due';
import { isFactName } from './fact-names';
import type { PromiseMade } from './outcomes';
import type { Policy } from './policy-schema';

const promiseOf = (rule: ClockRule, filedAt: Date, calendar: Calendar): PromiseMade[] => {
  if (rule.startsOn.some(({ fact }) => fact === 'appeal-filed')) {
    const { at, provisional } = due(rule, filedAt, calendar);
    return [{ kind: rule.kind, at: at.toISOString(), provisional }];
  }
  const after = rule.startsOn[0]!.fact;
  return isFactName(after) ? [{ kind: rule.kind, after, amount: rule.due }] : [];
};

/** What the sender is promised when the appeal is filed: an instant where the clock starts now, else words until it starts. */
export const promises = (policy: Policy, filed: CaseTraits & { readonly filedAt: Date }, calendar: Calendar): readonly PromiseMade[] =>
  clockRulesFor(filed, policy).filter(({ promised }) => promised).flatMap((rule) => promiseOf(rule, filed.filedAt, calendar));
