import type { OutputOf, ReadReviews } from '@huiyin/contracts';
import type { FollowUp } from '../follow-up/follow-up';

export type ReviewView = OutputOf<typeof ReadReviews>[number];

interface Row extends Pick<ReviewView, 'id' | 'appealId' | 'round' | 'cause' | 'words'> {
  readonly askedAt: Date;
  readonly outcome: 'upheld' | 'handled-wrongly' | null;
  readonly reasons: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

const SHOWN = 200;
/** The beginning of what somebody wrote, for a list of many. */
export const beginningOf = (words: string | null): string | null => (words === null ? null : [...words].slice(0, SHOWN).join(''));

/** A review as the staff see it, or as its sender does: without who decided. */
export const viewOf = ({ outcome, reasons, decidedAt, decidedBy, askedAt, ...row }: Row, { number, version, review }: FollowUp, viewer: 'staff' | 'sender'): ReviewView => ({
  ...row, number, version, askedAt: askedAt.toISOString(),
  decided: outcome && reasons !== null && decidedAt ? { outcome, reasons, at: decidedAt.toISOString(), personId: viewer === 'staff' ? decidedBy : null } : null,
  closedAt: review?.id === row.id ? review.closedAt : null,
});
