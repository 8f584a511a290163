/** Where a tenant hangs from an instant on, as tenancy said it; versions are counted without a gap. */
export interface Placement {
  readonly version: number;
  readonly at: string;
  /** From the root down to the parent. */
  readonly lineage: readonly string[];
}

/** From when until when one tenant was below another; null while it is. */
export interface Stay {
  readonly from: string;
  readonly until: string | null;
}

/** For each tenant above, and the tenant itself, when it was below it. The same placements in any order give the same. */
export const staysOf = (tenantId: string, placements: readonly Placement[]): ReadonlyMap<string, readonly Stay[]> => {
  const stays = new Map<string, Stay[]>();
  for (const { at, lineage } of [...placements].sort((a, b) => a.version - b.version)) {
    const above = new Set([...lineage, tenantId]);
    for (const [ancestor, ofIt] of stays) if (!above.has(ancestor)) end(ofIt, at);
    for (const ancestor of above) begin(stays, ancestor, at);
  }
  return stays;
};

const isOpen = (stays: readonly Stay[]): boolean => stays.at(-1)?.until === null;

const begin = (stays: Map<string, Stay[]>, ancestor: string, from: string): void => {
  const ofIt = stays.get(ancestor) ?? [];
  if (!isOpen(ofIt)) ofIt.push({ from, until: null });
  stays.set(ancestor, ofIt);
};

const end = (stays: Stay[], until: string): void => {
  const last = stays.at(-1);
  if (last && isOpen(stays)) stays[stays.length - 1] = { from: last.from, until };
};

/** The lineage with the tenant itself at its end, each once. */
export const lineOf = (tenantId: string, placements: readonly Placement[]): string[] => {
  const newest = [...placements].sort((a, b) => a.version - b.version).at(-1);
  return [...new Set([...(newest?.lineage ?? []), tenantId])];
};
