const SOON_MS = 200;
const LATEST_MS = 2_000;
const LIVELY_MS = 5_000;

/** How long the relay waits until it looks again: 200 ms for 5 s after activity, then twice as long each time up to 2 s. */
export const nextWait = (sinceActivityMs: number, previousMs: number): number =>
  sinceActivityMs < LIVELY_MS ? SOON_MS : Math.min(LATEST_MS, Math.max(SOON_MS, previousMs * 2));
