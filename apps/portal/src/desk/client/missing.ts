type Hearer = (services: readonly string[]) => void;
const hearers = new Set<Hearer>();
let missing: readonly string[] = [];

/** Said by the client: which services had no answer for a part of what is shown. */
export const sayMissing = (services: readonly string[]): void => {
  const now = [...new Set(services)].sort();
  if (now.join() === missing.join()) return;
  missing = now;
  hearers.forEach((hear) => hear(missing));
};
export const missingNow = (): readonly string[] => missing;
export const hearMissing = (hear: Hearer): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};
