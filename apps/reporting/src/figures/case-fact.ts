import type {
  AppealAccepted, AppealAnsweredOnSpot, AppealConcluded, AppealFiled, AppealMerged, AppealReferred, AppealRefused, AppealReopened, AppealUnmerged,
  AppealWithdrawn, BreachWithdrawn, CallBackFailed, ClockBreached, ClockCancelled, ClockMet, ClockRecomputed, ClockResumed, ClockStarted, Envelope,
  FactOf, OrderIssued, OrderReassigned, ReplySent, SatisfactionGiven,
} from '@huiyin/contracts';

type ClockFact =
  | FactOf<typeof ClockStarted> | FactOf<typeof ClockResumed> | FactOf<typeof ClockRecomputed> | FactOf<typeof ClockMet>
  | FactOf<typeof ClockBreached> | FactOf<typeof BreachWithdrawn> | FactOf<typeof ClockCancelled>;

/** Of these nothing but that they happened is counted. */
type Bare<T extends string> = Envelope & { readonly type: T };

/** A fact that some figure counts. */
export type CaseFact =
  | ClockFact | Bare<'measure-done'> | Bare<'appeal-erased'>
  | FactOf<typeof AppealFiled> | FactOf<typeof AppealAccepted> | FactOf<typeof AppealAnsweredOnSpot> | FactOf<typeof AppealRefused>
  | FactOf<typeof AppealReferred> | FactOf<typeof AppealMerged> | FactOf<typeof AppealUnmerged> | FactOf<typeof AppealWithdrawn>
  | FactOf<typeof AppealConcluded> | FactOf<typeof AppealReopened> | FactOf<typeof OrderIssued> | FactOf<typeof OrderReassigned>
  | FactOf<typeof ReplySent> | FactOf<typeof SatisfactionGiven> | FactOf<typeof CallBackFailed>;

export type CaseFactType = CaseFact['type'];
export type Said<T extends CaseFactType> = Extract<CaseFact, { readonly type: T }>;

/** The types that figures count; everything else of a case changes none. */
export const counted: readonly CaseFactType[] = [
  'appeal-filed', 'appeal-accepted', 'appeal-answered-on-spot', 'appeal-refused', 'appeal-referred', 'appeal-merged', 'appeal-unmerged',
  'appeal-withdrawn', 'appeal-concluded', 'appeal-reopened', 'appeal-erased', 'order-issued', 'order-reassigned', 'measure-done', 'reply-sent',
  'satisfaction-given', 'call-back-failed', 'clock-started', 'clock-resumed', 'clock-recomputed', 'clock-met', 'clock-breached',
  'breach-withdrawn', 'clock-cancelled',
];

/** Those of one type, in the order given. */
export const said = <T extends CaseFactType>(facts: readonly CaseFact[], type: T): Said<T>[] =>
  facts.filter((fact): fact is Said<T> => fact.type === type);

export const roundOf = ({ round }: Pick<Envelope, 'round'>): number => round ?? 1;
