/** Who headed a unit from one version of the organisation on; `at` is null where only the version is known. */
export interface Headed {
  readonly unitId: string;
  readonly version: number;
  readonly at: string | null;
  readonly headPersonId: string | null;
}

/** When to look: at a version where a fact names one, else at an instant. */
export interface Moment {
  readonly at: string;
  readonly version?: number | undefined;
}

export type HeadAt = (unitId: string, moment: Moment) => string | null;

/** Who headed a unit then, by the history in any order; of a time before the first that is known, who headed it first. */
export const headIn = (history: readonly Headed[]): HeadAt => (unitId, { at, version }) => {
  const ofUnit = history.filter((one) => one.unitId === unitId).sort((a, b) => a.version - b.version);
  const before = ofUnit.filter((one) => (version === undefined ? one.at !== null && one.at <= at : one.version <= version));
  return (before.at(-1) ?? ofUnit[0])?.headPersonId ?? null;
};
