import type { AwardState, ListSuggestions, OutputOf } from '@huiyin/contracts';

export type AwardView = NonNullable<OutputOf<typeof ListSuggestions>['edges'][number]['node']['award']>;

interface Row extends Pick<AwardView, 'id' | 'suggestionId' | 'fundId' | 'fen' | 'payout' | 'grantedBy' | 'paidBy'> {
  readonly state: Exclude<AwardState, 'lapsed'>;
  readonly grantedAt: Date;
  readonly claimUntil: Date;
  readonly claimedAt: Date | null;
  readonly paidAt: Date | null;
  readonly reversedAt: Date | null;
  readonly reversedBy: string | null;
}

/** True once the time to claim has come to its end. */
export const isLapsed = ({ claimUntil }: Pick<Row, 'claimUntil'>, now: Date): boolean => now >= claimUntil;

/** An award as the staff see it, or as its author does: without who. `reasons` say why it was taken back. */
export const awardView = (row: Row, reasons: string | null, viewer: 'staff' | 'sender', now: Date): AwardView => {
  const staff = (personId: string | null): string | null => (viewer === 'staff' ? personId : null);
  return {
    id: row.id, suggestionId: row.suggestionId, fundId: row.fundId, fen: row.fen,
    state: row.state === 'granted' && isLapsed(row, now) ? 'lapsed' : row.state,
    grantedAt: row.grantedAt.toISOString(), claimUntil: row.claimUntil.toISOString(), payout: row.payout,
    claimedAt: row.claimedAt?.toISOString() ?? null, paidAt: row.paidAt?.toISOString() ?? null,
    grantedBy: staff(row.grantedBy), paidBy: staff(row.paidBy),
    reversed: row.reversedAt && { reasons, at: row.reversedAt.toISOString(), personId: staff(row.reversedBy) },
  };
};
