/** Where a tenant hangs from an instant on, as tenancy said it; versions are counted without a gap. */
export interface Placement {
  readonly version: number;
  readonly at: string;
  /** From the root down to the parent. */
  readonly lineage: readonly string[];
}

/** From when until when one tenant was below another; from null where it began there, until null while it is. */
export interface Stay {
  readonly from: string | null;
  readonly until: string | null;
}

/** For each tenant above, and the tenant itself, when it was below it. The same placements in any order give the same. */
export const staysOf = (tenantId: string, placements: readonly Placement[]): ReadonlyMap<string, readonly Stay[]> => {
  const stays = new Map<string, Stay[]>();
  for (const { version, at, lineage } of [...placements].sort((a, b) => a.version - b.version)) {
    const above = new Set([...lineage, tenantId]);
    for (const [ancestor, ofIt] of stays) if (!above.has(ancestor)) end(ofIt, at);
    for (const ancestor of above) begin(stays, ancestor, version === 1 ? null : at);
  }
  return stays;
};

const isOpen = (stays: readonly Stay[]): boolean => stays.at(-1)?.until === null;

const begin = (stays: Map<string, Stay[]>, ancestor: string, from: string | null): void => {
  const ofIt = stays.get(ancestor) ?? [];
  if (!isOpen(ofIt)) ofIt.push({ from, until: null });
  stays.set(ancestor, ofIt);
};

const end = (stays: Stay[], until: string): void => {
  const last = stays.at(-1);
  if (last && isOpen(stays)) stays[stays.length - 1] = { from: last.from, until };
};

/** The line in which it hung last below `ancestor`, with the tenant itself at its end, each once. */
export const lineBelow = (ancestor: string, tenantId: string, placements: readonly Placement[]): string[] => {
  const newest = [...placements].sort((a, b) => a.version - b.version).findLast(({ lineage }) => ancestor === tenantId || lineage.includes(ancestor));
  return [...new Set([...(newest?.lineage ?? []), tenantId])];
};

/** Whether a month belongs to these stays: it is where the tenant hung on its first day. */
export const isWithin = (stays: readonly Stay[], month: string): boolean =>
  stays.some(({ from, until }) => (from === null || from.slice(0, 10) < month) && (until === null || month <= until.slice(0, 10)));
