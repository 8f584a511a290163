import type { FactName } from './fact-names';
import type { DueBy } from './amount';

/** An instant, and whether it may still change because a year's public holidays are not published yet. */
export interface DueAt {
  readonly at: Date;
  readonly provisional: boolean;
}

/** What a sender is promised: an instant where the clock starts at filing, else words until its clock starts. */
export type PromiseMade =
  | { readonly kind: string; readonly at: string; readonly provisional: boolean }
  | { readonly kind: string; readonly after: FactName; readonly amount: DueBy };

/** What `classify` found; `terms` are the ids of the terms that matched, in the policy's order. */
export interface Classification {
  readonly category: string;
  readonly grade: string;
  readonly confidential: boolean;
  readonly terms: readonly string[];
}

/** A reason as a code with values; the portal has the words. */
export interface Reason {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export const reasonCodes = [
  /** { rule }: this routing rule applied. */
  'rule',
  /** { category }, { grade }, { channel }, { placeId }, { term }: what made it apply. */
  'category', 'grade', 'channel', 'place', 'term',
  /** { unitId }: the unit of a kind nearest to where it comes from, the origin itself, the tenant's only one. */
  'nearest-unit', 'origin-unit', 'named-unit', 'responder-unit',
  /** { personId }, { personId, open }: why this person. */
  'covers-team', 'heads-unit', 'fewest-open',
  /** { personId, substituteId? }, { personId }: who was passed over. */
  'absent', 'barred',
  /** { unitId }: nobody in the unit could be found; its head decides later. */
  'no-person',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Where an appeal goes and why. */
export interface Route {
  readonly unitId: string;
  readonly personId: string | null;
  readonly why: readonly Reason[];
}
