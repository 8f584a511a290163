import { isLate, isOpen } from '../../format/clock';
import type { CaseView } from './use-case';

export type CaseClock = CaseView['clocks'][number];

/** Promises to the sender: an order's own clock is the department's business. */
export const senderClocks = (view: Pick<CaseView, 'clocks'>): CaseClock[] =>
  view.clocks.filter((clock) => !clock.orderId && clock.state !== 'CANCELLED').sort((a, b) => a.dueAt.localeCompare(b.dueAt));

/** The next date that holds: what is late has none any more. */
export const nextClock = <C extends { readonly state: string }>(clocks: readonly C[]): C | undefined =>
  clocks.find((clock) => clock.state === 'RUNNING') ?? clocks.find((clock) => clock.state === 'PAUSED');

export interface Lateness {
  readonly clock: CaseClock;
  readonly open: boolean;
  /** When it was done, or now. */
  readonly until: string;
  /** Somebody above was called because of it. */
  readonly climbed: boolean;
  /** The sender was told why: an explanation or word of progress since then. */
  readonly explained: boolean;
}

const explains = new Set(['EXPLANATION', 'PROGRESS']);

/** What came late or still is, said before anything else. */
export const latenessOf = ({ replies }: Pick<CaseView, 'replies'>, clocks: readonly CaseClock[], now: string): Lateness[] =>
  clocks
    .filter((clock) => isLate(clock) || clock.late)
    .map((clock) => ({
      clock,
      open: isOpen(clock),
      until: clock.metAt ?? now,
      climbed: clock.steps.some((step) => !step.withdrawn),
      explained: replies.some((reply) => explains.has(reply.kind) && reply.at >= clock.dueAt),
    }));

/** May it be taken back? In the first round until an order was issued, by who said it; intake has the last word. */
export const mayWithdraw = ({ status, round, timeline, coSigning }: Pick<CaseView, 'status' | 'round' | 'timeline' | 'coSigning'>): boolean =>
  (status === 'FILED' || status === 'ACCEPTED') && round === 1 && !coSigning?.mine && !timeline.some(({ kind }) => kind === 'order-issued');
