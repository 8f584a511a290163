import type { ExclusionId } from '@huiyin/contracts';
import { type CaseFact, roundOf, said, type Said } from './case-fact';
import type { Deadline } from './deadline';

/** What one case or round is in a share: of its numerator, of its denominator alone, or why it is not counted. */
export type Verdict = 'yes' | 'no' | ExclusionId;

/** What is known of a whole case before its rounds are judged. */
export interface CaseView {
  readonly facts: readonly CaseFact[];
  /** The newest round that began. */
  readonly latest: number;
}

type Answer = Said<'reply-sent' | 'appeal-answered-on-spot'>;
const isAnswer = (fact: CaseFact): fact is Answer => fact.type === 'appeal-answered-on-spot' || (fact.type === 'reply-sent' && fact.data.kind === 'final');
/** The first final answer among facts in order. */
export const answerIn = (facts: readonly CaseFact[]): Answer | undefined => facts.find(isAnswer);

const has = (facts: readonly CaseFact[], type: CaseFact['type']): boolean => facts.some((fact) => fact.type === type);
const isMerged = (facts: readonly CaseFact[]): boolean => {
  const ended = new Set(said(facts, 'appeal-unmerged').map(({ data }) => data.mergeId));
  return said(facts, 'appeal-merged').some(({ data }) => !ended.has(data.mergeId));
};
const concluded = (facts: readonly CaseFact[], round: number): Said<'appeal-concluded'> | undefined =>
  said(facts, 'appeal-concluded').find((fact) => roundOf(fact) === round);

/** Whether an appeal got its answer, in any round. */
export const answeredVerdict = ({ facts }: CaseView): Verdict => {
  if (answerIn(facts)) return 'yes';
  if (has(facts, 'appeal-withdrawn')) return 'withdrawn';
  if (has(facts, 'appeal-refused')) return 'refused';
  if (has(facts, 'appeal-referred')) return 'referred';
  if (said(facts, 'appeal-concluded').some(({ data }) => data.how === 'thanks')) return 'thanks';
  return isMerged(facts) ? 'merged' : 'no';
};

/** Whether an appeal is dealt with, whatever came before (T-14); one that was referred is (L-07). */
export const completionVerdict = ({ facts, latest }: CaseView): Verdict => {
  if (has(facts, 'appeal-withdrawn')) return 'withdrawn';
  if (has(facts, 'appeal-refused')) return 'refused';
  if (has(facts, 'appeal-referred') || concluded(facts, latest)) return 'yes';
  return isMerged(facts) && !answerIn(facts) ? 'merged' : 'no';
};

/** Whether a round kept what was promised; `ofRound` are the facts of it. */
export const onTimeVerdict = (ofRound: readonly CaseFact[], { kept }: Deadline): Verdict => {
  if (has(ofRound, 'appeal-withdrawn')) return 'withdrawn';
  if (has(ofRound, 'appeal-referred')) return 'referred';
  if (isMerged(ofRound) && !answerIn(ofRound)) return 'merged';
  return kept === undefined ? 'undecided' : kept ? 'yes' : 'no';
};

const verified: readonly string[] = ['satisfied', 'upheld', 'struck-off'];

/** Whether what an answered round promised was verified as done. */
export const implementationVerdict = ({ facts, latest }: CaseView, ofRound: readonly CaseFact[], round: number): Verdict => {
  if (has(ofRound, 'appeal-answered-on-spot')) return 'on-the-spot';
  if (!has(ofRound, 'order-issued')) return has(ofRound, 'appeal-merged') ? 'merged' : 'on-the-spot';
  if (round < latest) return 'no';
  if (has(ofRound, 'measure-done')) return 'yes';
  const end = concluded(facts, round);
  if (!end) return 'unconfirmed';
  return verified.includes(end.data.how) ? 'yes' : 'no';
};

export interface Rating {
  readonly verdict: Verdict;
  readonly at: string;
}

/** By what an answered round ended that nobody rated: struck off, or a review that was asked for, whether it was upheld or is handled again. */
const unratedEnd = ({ facts }: CaseView, ofRound: readonly CaseFact[], round: number): Rating | undefined => {
  if (!answerIn(ofRound)) return undefined;
  const end = concluded(facts, round);
  if (end?.data.how === 'struck-off') return { verdict: 'struck-off', at: end.occurredAt };
  const reviewed = end?.data.how === 'upheld' ? end : said(facts, 'appeal-reopened').find((fact) => roundOf(fact) === round + 1);
  return reviewed && { verdict: 'reviewed', at: reviewed.occurredAt };
};

/** What the sender said of a round, or why that is not known, and when; undefined while they may still say it (T-10). */
export const ratingOf = (view: CaseView, ofRound: readonly CaseFact[], round: number, counts: boolean): Rating | undefined => {
  const given = said(ofRound, 'satisfaction-given').at(-1);
  if (given) return { verdict: counts ? (given.data.satisfied ? 'yes' : 'no') : 'anonymous', at: given.occurredAt };
  const failed = said(ofRound, 'call-back-failed').filter(({ data }) => data.final).at(-1);
  const names = { unreachable: 'unreachable', refused: 'declined', silence: 'silent' } as const;
  return failed ? { verdict: names[failed.data.reason], at: failed.occurredAt } : unratedEnd(view, ofRound, round);
};
