import type { RouteCase } from '@huiyin/policy';
import { occurredAfter } from '@huiyin/kernel';

/** What routing knows of a case. */
export interface CaseCopy {
  readonly appealId: string;
  readonly round: number;
  readonly stage: 'filed' | 'accepted' | 'ended';
  readonly channel: string;
  readonly mode: 'named' | 'confidential' | 'anonymous';
  readonly placeId: string | null;
  readonly unitId: string | null;
  readonly category: string;
  readonly grade: string;
  readonly terms: readonly string[];
  readonly barred: readonly string[];
  readonly policyVersion: number;
  readonly newestAt: Date;
}

/** As the rule of routing wants it. */
export const routeCase = (copy: CaseCopy, at: Date): RouteCase => ({
  channel: copy.channel,
  mode: copy.mode,
  category: copy.category,
  grade: copy.grade,
  terms: [...copy.terms],
  placeId: copy.placeId,
  originUnitId: copy.unitId,
  barredPersonIds: copy.barred,
  at,
});

/** A fact of this case said now comes after all that was heard of it. */
export const nextMoment = (copy: CaseCopy, now: Date): Date => occurredAfter(now, copy.newestAt);
