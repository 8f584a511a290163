/** A fact is parked after this many failures of its own … */
const MAX_FAILURES = 5;
/** … or deliveries, should it be what ends the process each time. */
const MAX_DELIVERIES = 50;
const BACK_OFF_MS = [200, 1_000, 5_000, 15_000] as const;

// PostgreSQL: connection classes, shutdown and start, serialization, deadlock. Node: the socket's own.
const PASSING = /^(08...|57P0.|53300|40001|40P01|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|ENOENT)$/;
const PASSING_WORDS = /connection terminated|connection timeout|timeout exceeded when trying to connect|the database system is|not queryable/i;

/** True for what is wrong with the surroundings, not with the fact: it is tried again and never counted. */
export const isPassing = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, driverError } = error as Partial<Record<'code' | 'message' | 'cause' | 'driverError', unknown>>;
  return PASSING.test(String(code ?? '')) || PASSING_WORDS.test(String(message ?? '')) || isPassing(cause) || isPassing(driverError);
};

/** Counts how often each message failed by its own fault since this process began. */
export class Failures {
  private readonly counts = new Map<number, number>();

  /** Whether to try again, and after how many milliseconds. */
  add(sequence: number, deliveries: number, error: unknown): { again: boolean; afterMs: number } {
    if (isPassing(error)) return { again: true, afterMs: 1_000 };
    const count = (this.counts.get(sequence) ?? 0) + 1;
    this.counts.set(sequence, count);
    return { again: count < MAX_FAILURES && deliveries < MAX_DELIVERIES, afterMs: BACK_OFF_MS[count - 1] ?? 15_000 };
  }

  forget(sequence: number): void {
    this.counts.delete(sequence);
  }
}
