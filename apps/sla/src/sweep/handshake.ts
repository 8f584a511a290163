/** "All that was committed before upTo is in my stream up to seq." */
export interface Mark {
  readonly upTo: Date;
  readonly seq: number;
}

/** What is known of one publisher. `heardAt` is in milliseconds of a monotonic clock. */
export interface Publisher {
  readonly heardAt: number;
  readonly mark?: Mark;
  /** Up to where its stream has been handled here. */
  readonly passed: number;
}

export type Standing = 'confirmed' | 'waiting' | 'behind' | 'silent';

// A publisher silent for so long is not waited for.
const SILENT_MS = 30_000;

/** Whether everything that a publisher committed before `upTo` has been handled. */
export const standing = ({ heardAt, mark, passed }: Publisher, upTo: Date, nowMs: number): Standing => {
  if (mark && mark.upTo >= upTo) return passed >= mark.seq ? 'confirmed' : 'behind';
  return nowMs - heardAt >= SILENT_MS ? 'silent' : 'waiting';
};

/** Which mark to wait by: the first that reaches far enough, so that a busy publisher does not move the goal. */
export const better = (known: Mark | undefined, heard: Mark, upTo: Date | undefined): Mark =>
  known && upTo && known.upTo >= upTo ? known : heard;
