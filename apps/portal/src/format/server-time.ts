let ahead = 0;
let heard = false;
const hearers = new Set<() => void>();

/** Less than this is the network's doing. */
const tolerance = 20_000;

/** Takes the server's time from an answer: pages speak of "today" as the server does. An answer out of a cache is behind. */
export const hearServerTime = (asOf: string): void => {
  const found = Date.parse(asOf) - Date.now();
  if (heard && found < ahead + tolerance) return;
  heard = true;
  ahead = found;
  hearers.forEach((hear) => hear());
};

export const onServerTime = (hear: () => void): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

export const serverNow = (): string => new Date(Date.now() + ahead).toISOString();
