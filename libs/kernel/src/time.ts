/** Where "now" comes from. Rules never hold one: they take `now: Date` as an argument. */
export interface Clock {
  now(): Date;
}

/** UTC instant as it travels and is stored: `2026-11-20T07:48:00.000Z`. */
export type Instant = string;

/** The later of the service's clock and the newest known occurrence + 1 ms: a fact never precedes what it follows. */
export const occurredAfter = (now: Date, newest: Date | undefined): Date =>
  newest && newest.getTime() >= now.getTime() ? new Date(newest.getTime() + 1) : now;
