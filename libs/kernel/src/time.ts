/** Where "now" comes from. Rules never hold one: they take `now: Date` as an argument. */
export interface Clock {
  now(): Date;
}

/** UTC instant as it travels and is stored: `2026-11-20T07:48:00.000Z`. */
export type Instant = string;

/** The later of the service's clock and the newest known occurrence + 1 ms: a fact never precedes what it follows. */
export const occurredAfter = (now: Date, newest: Date | undefined): Date =>
  newest && newest.getTime() >= now.getTime() ? new Date(newest.getTime() + 1) : now;

/** Facts in the order in which they occurred; ties by id. Instants have milliseconds, so that they compare as text. */
export const byOccurrence = (a: { readonly occurredAt: Instant; readonly id: string }, b: { readonly occurredAt: Instant; readonly id: string }): number =>
  a.occurredAt === b.occurredAt ? (a.id < b.id ? -1 : 1) : a.occurredAt < b.occurredAt ? -1 : 1;
