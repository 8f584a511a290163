import type {
  AppealAccepted, AppealAnsweredOnSpot, AppealClosedNotice, AppealFiled, AppealGraded, AppealMerged, AppealReferred, AppealRefused, AppealReopened,
  AppealUnmerged, AppealWithdrawn, EventContract, FactOf, PersonsBarred, ReplySent,
} from '@huiyin/contracts';
import { byOccurrence } from '@huiyin/kernel';
import type { RouteCase } from '@huiyin/policy';

type Heard<E extends EventContract> = Pick<FactOf<E>, 'id' | 'type' | 'occurredAt' | 'policyVersion' | 'organisationVersion' | 'data'> & { readonly round: number };

/** The facts of a case that routing folds. */
export type CaseFact =
  | Heard<typeof AppealFiled> | Heard<typeof AppealGraded> | Heard<typeof AppealAccepted> | Heard<typeof AppealReopened>
  | Heard<typeof AppealWithdrawn> | Heard<typeof AppealReferred> | Heard<typeof AppealRefused> | Heard<typeof AppealAnsweredOnSpot>
  | Heard<typeof AppealMerged> | Heard<typeof AppealUnmerged> | Heard<typeof AppealClosedNotice> | Heard<typeof ReplySent>
  | Heard<typeof PersonsBarred>;

/** What happened that an order follows: the final reply closes it, an end cancels it, a merge suspends it. */
export type Outcome = 'ended' | 'answered' | 'merged';

/** What routing knows of a case. No sender, no words. */
export interface CaseCopy {
  readonly appealId: string;
  readonly round: number;
  readonly stage: 'filed' | 'accepted' | Outcome;
  readonly kind: FactOf<typeof AppealFiled>['data']['kind'];
  readonly channel: string;
  readonly mode: 'named' | 'confidential' | 'anonymous';
  readonly placeId: string | null;
  readonly unitId: string | null;
  readonly category: string;
  readonly grade: string;
  readonly terms: readonly string[];
  /** What the officer decided at acceptance. */
  readonly route: { readonly unitId: string; readonly personId: string | null } | null;
  /** Persons concerned: no order is theirs. */
  readonly barredPersonIds: readonly string[];
  readonly policyVersion: number;
  readonly organisationVersion: number | undefined;
}

const ends: readonly CaseFact['type'][] = ['appeal-withdrawn', 'appeal-referred', 'appeal-refused', 'appeal-answered-on-spot'];

const isMerged = (facts: readonly CaseFact[]): boolean => {
  const undone = facts.flatMap((fact) => (fact.type === 'appeal-unmerged' ? [fact.data.mergeId] : []));
  return facts.some((fact) => fact.type === 'appeal-merged' && !undone.includes(fact.data.mergeId));
};

/** What became of a round, or of one order of it, whichever fact came first; undefined while it goes on. */
export const outcomeOf = (facts: readonly CaseFact[], round: number, orderId?: string): Outcome | undefined => {
  const ofRound = facts.filter((fact) => fact.round === round);
  if (ofRound.some(({ type }) => ends.includes(type))) return 'ended';
  if (orderId && facts.some((fact) => fact.type === 'appeal-closed-notice' && fact.data.orderId === orderId)) return 'ended';
  const final = ofRound.find((fact): fact is Heard<typeof ReplySent> => fact.type === 'reply-sent' && fact.data.kind === 'final');
  // Answered by another's work: nothing came of this order.
  if (final) return final.data.merge ? 'ended' : 'answered';
  return isMerged(ofRound) ? 'merged' : undefined;
};

const filedCase = (appealId: string, { round, policyVersion, organisationVersion, data }: Heard<typeof AppealFiled>): CaseCopy => {
  const { kind, channel, mode, placeId, unitId, category, grade, terms } = data;
  return {
    appealId, round, stage: 'filed', kind, channel, mode, placeId, unitId, category, grade, terms, route: null, barredPersonIds: [],
    policyVersion: policyVersion ?? 0, organisationVersion,
  };
};

const triaged = (copy: CaseCopy, fact: CaseFact): CaseCopy => {
  if (fact.type === 'appeal-graded') return { ...copy, grade: fact.data.grade };
  if (fact.type === 'persons-barred') return { ...copy, barredPersonIds: fact.data.personIds };
  if (fact.type !== 'appeal-accepted' && fact.type !== 'appeal-reopened') return copy;
  const { round, policyVersion = copy.policyVersion, organisationVersion } = fact;
  return { ...copy, ...fact.data, stage: 'accepted', round, policyVersion, organisationVersion };
};

/** The case by its facts, in whichever order they came; undefined until it is heard to be filed. */
export const caseOf = (appealId: string, facts: readonly CaseFact[]): CaseCopy | undefined => {
  const inOrder = [...facts].sort(byOccurrence);
  const filed = inOrder.find((fact) => fact.type === 'appeal-filed');
  if (!filed) return undefined;
  const copy = inOrder.reduce(triaged, filedCase(appealId, filed));
  return { ...copy, stage: outcomeOf(facts, copy.round) ?? copy.stage };
};

/** As the rule of routing wants it. */
export const routeCase = ({ unitId, ...copy }: CaseCopy, at: Date): RouteCase => ({ ...copy, terms: [...copy.terms], barredPersonIds: [...copy.barredPersonIds], originUnitId: unitId, at });
