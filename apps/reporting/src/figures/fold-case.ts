import { localDate, workingTimeBetween } from '@huiyin/calendar';
import { byOccurrence } from '@huiyin/kernel';
import { type CaseFact, roundOf, said, type Said } from './case-fact';
import { deadlineOf } from './deadline';
import type { RoundRules } from './round-rules';
import { answeredVerdict, answerIn, type CaseView, completionVerdict, implementationVerdict, onTimeVerdict, ratingOf, type Verdict } from './verdicts';

/** What one round of a case is in the figures. Days are of the tenant's zone; what does not count has none. */
export interface Round {
  readonly round: number;
  readonly channel: string;
  readonly category: string;
  /** Whom the lead order went to last. */
  readonly unitId: string | null;
  /** Only the first round was filed: what is counted once for each appeal stands there. */
  readonly filedOn: string | null;
  readonly persons: Verdict | null;
  readonly answered: Verdict | null;
  readonly completion: Verdict | null;
  readonly dueOn: string | null;
  readonly onTime: Verdict | null;
  readonly answeredOn: string | null;
  readonly implementation: Verdict | null;
  /** Working time to the final answer in whole tenths of an hour. */
  readonly tenths: number | null;
  readonly ratedOn: string | null;
  readonly satisfaction: Verdict | null;
}

/** The policy version a case needs for its rounds; what names none is not counted. */
export type RulesOf = (policyVersion: number) => RoundRules;

type Begun = Said<'appeal-filed' | 'appeal-reopened'>;
const isBegun = (fact: CaseFact): fact is Begun => fact.type === 'appeal-filed' || fact.type === 'appeal-reopened';

/** The facts with which rounds began, each with a policy. */
export const beginnings = (facts: readonly CaseFact[]): Begun[] => facts.filter(isBegun).filter(({ policyVersion }) => policyVersion !== undefined);

const MINUTES = 6;

const unitOf = (ofRound: readonly CaseFact[]): string | null =>
  ofRound.filter((fact): fact is Said<'order-issued' | 'order-reassigned'> => fact.type === 'order-issued' || fact.type === 'order-reassigned')
    .filter(({ data }) => data.lead).at(-1)?.data.unitId ?? null;

const filing = (view: CaseView, begun: Begun, day: string, known: boolean): Pick<Round, 'filedOn' | 'persons' | 'answered' | 'completion'> =>
  begun.type === 'appeal-filed'
    ? { filedOn: day, persons: known ? 'yes' : 'unknown-persons', answered: answeredVerdict(view), completion: completionVerdict(view) }
    : { filedOn: null, persons: null, answered: null, completion: null };

const roundFrom = (view: CaseView, filed: Said<'appeal-filed'>, begun: Begun, rules: RoundRules, known: boolean): Round => {
  const round = roundOf(begun);
  const ofRound = view.facts.filter((fact) => roundOf(fact) === round);
  const day = (at: string): string => localDate(new Date(at), rules.calendar.timezone);
  const accepted = said(ofRound, 'appeal-accepted').at(-1);
  const [deadline, answer] = [deadlineOf(ofRound, rules.promised), answerIn(ofRound)];
  const rating = ratingOf(view, ofRound, round, rules.anonymousRate || filed.data.mode !== 'anonymous');
  return {
    round, channel: filed.data.channel, category: accepted?.data.category ?? begun.data.category, unitId: unitOf(ofRound),
    ...filing(view, begun, day(begun.occurredAt), known),
    dueOn: deadline ? day(deadline.dueAt) : null,
    onTime: deadline ? onTimeVerdict(ofRound, deadline) : null,
    answeredOn: answer ? day(answer.occurredAt) : null,
    implementation: answer ? implementationVerdict(view, ofRound, round) : null,
    tenths: answer ? Math.floor(workingTimeBetween(new Date(begun.occurredAt), new Date(answer.occurredAt), rules.calendar) / MINUTES) : null,
    ratedOn: rating ? day(rating.at) : null,
    satisfaction: rating?.verdict ?? null,
  };
};

/** The rounds of one case: the same for the same facts in any order. A case whose filing has not been heard has none; `known` is whether intake knows who said it. */
export const foldCase = (facts: readonly CaseFact[], known: boolean, rulesOf: RulesOf): Round[] => {
  const inOrder = [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(byOccurrence);
  const begun = [...new Map(beginnings(inOrder).map((fact) => [roundOf(fact), fact])).values()].sort((a, b) => roundOf(a) - roundOf(b));
  const filed = begun.find((fact) => fact.type === 'appeal-filed');
  if (!filed) return [];
  const view = { facts: inOrder, latest: Math.max(...begun.map(roundOf)) };
  return begun.map((fact) => roundFrom(view, filed, fact, rulesOf(fact.policyVersion ?? 0), known));
};
