import type { PointEvidence, ReversalCause } from '@huiyin/contracts';
import type { Entered } from './settle';

/** What is kept of an entry beside its legs. */
export interface PointEntry extends Omit<Entered, 'reversed'> {
  readonly appealId: string | null;
  readonly round: number | null;
  readonly policyVersion: number;
  readonly against: 'unit' | 'unit-head' | 'level-head' | 'person';
  readonly points: number;
  readonly foundBy: string | null;
  readonly evidence: PointEvidence;
  readonly causedAt: Date;
  readonly enteredAt: Date;
}

/** The account that an entry's points stand on. */
export const accountOf = ({ unitId, personId }: Pick<PointEntry, 'unitId' | 'personId'>): string => (personId ? `person:${personId}` : `unit:${unitId ?? ''}`);

/** That an entry was taken back, and why. */
export interface Reversed {
  readonly entryId: string;
  readonly reversalId: string;
  readonly cause: ReversalCause;
  readonly at: Date;
}
