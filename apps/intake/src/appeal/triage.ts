import type { Actor } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { type Appeal, decide, type Decision, mayDo, mayOn } from './appeal';
import type { ChosenRoute } from './route';

/** What triage needs of the policy that the round is pinned to. */
export interface TriageRules {
  /** Where the tenant is. */
  readonly hours: { readonly timezone: string };
  readonly categories: readonly { readonly id: string }[];
  readonly grades: readonly { readonly id: string; readonly needsDeliberation: boolean }[];
}

interface Seen {
  readonly actor: Actor;
  /** Who acts is the sender: somebody else does it. */
  readonly own: boolean;
  /** The version that the officer saw, and the one that is. */
  readonly seen: number;
  readonly current: number;
}

export interface Acceptance extends Seen {
  readonly category: string;
  readonly grade: string;
  readonly needsCooperation: boolean;
  readonly route: ChosenRoute | null;
}

const mayGrade = (rules: TriageRules, id: string): Refusal | undefined => {
  const grade = rules.grades.find((candidate) => candidate.id === id);
  if (!grade) return refuse('grade-unknown', { field: 'grade' });
  return grade.needsDeliberation ? refuse('deliberation-not-available', { field: 'grade', values: { grade: id } }) : undefined;
};

/** An officer accepts with category, grade and, where they chose one, a route. */
export const accept = (appeal: Appeal, command: Acceptance, rules: TriageRules, now: Date): Decision | Refusal => {
  const { category, grade, needsCooperation, route } = command;
  if (command.own) return refuse('own-appeal');
  const stale = mayOn(appeal, command.seen, command.current, rules.hours.timezone);
  if (stale) return stale;
  if (!rules.categories.some(({ id }) => id === category)) return refuse('category-unknown', { field: 'category' });
  const refused = mayGrade(rules, grade);
  if (refused) return refused;
  if (needsCooperation) return refuse('deliberation-not-available', { field: 'needsCooperation' });
  const fact = { type: 'appeal-accepted', data: { category, grade, needsCooperation, route }, actor: command.actor };
  return decide(appeal, appeal.kind === 'thanks' ? 'accept-thanks' : 'accept', fact, now);
};

/** An officer changes the grade; unmet clocks that depend on it are recomputed from their start. The same grade again changes nothing and says nothing. */
export const regrade = (appeal: Appeal, command: Seen & { readonly grade: string }, rules: TriageRules, now: Date): Decision | Refusal => {
  if (command.own) return refuse('own-appeal');
  const refused = mayOn(appeal, command.seen, command.current, rules.hours.timezone) ?? mayGrade(rules, command.grade);
  if (refused) return refused;
  if (command.grade === appeal.grade) return mayDo(appeal, 'grade') ?? { appeal, facts: [] };
  const data = { grade: command.grade, previous: appeal.grade };
  return decide(appeal, 'grade', { type: 'appeal-graded', data, actor: command.actor }, now);
};
