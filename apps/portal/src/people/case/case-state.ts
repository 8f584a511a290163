import { isLate, isOpen } from '../../format/clock';
import type { CaseView } from './use-case';

type CaseClock = CaseView['clocks'][number];

/** Promises to the sender: an order's own clock is the department's business. */
export const senderClocks = (view: CaseView): CaseClock[] =>
  view.clocks.filter((clock) => !clock.orderId && clock.state !== 'CANCELLED').sort((a, b) => a.dueAt.localeCompare(b.dueAt));

export const nextClock = (clocks: readonly CaseClock[]): CaseClock | undefined =>
  clocks.find((clock) => clock.state === 'RUNNING') ?? clocks.find((clock) => clock.state === 'PAUSED');

export interface Lateness {
  readonly clock: CaseClock;
  readonly open: boolean;
  /** When it was done, or now. */
  readonly until: string;
  /** Whom the ladder called last. */
  readonly called: { readonly person: string | null; readonly unit: { zh: string; en: string } | null } | null;
}

/** What came late or still is, said before anything else. */
export const latenessOf = (clocks: readonly CaseClock[], now: string): Lateness[] =>
  clocks
    .filter((clock) => isLate(clock) || clock.late)
    .map((clock) => {
      const step = clock.steps.filter((one) => !one.withdrawn).at(-1);
      return {
        clock,
        open: isOpen(clock),
        until: clock.metAt ?? now,
        called: step ? { person: step.people[0]?.name ?? null, unit: step.unit?.names ?? null } : null,
      };
    });
