/** A stretch in which a clock does not count; `to` is null while nobody knows its end. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
  readonly cause: string;
}

const earlier = (a: Pause, b: Pause): number => a.from.getTime() - b.from.getTime();
const later = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? null : a > b ? a : b);

/** The same time told without overlap, in order; what overlaps keeps the first cause. Empty stretches vanish. */
export const united = (pauses: readonly Pause[]): readonly Pause[] => {
  const result: Pause[] = [];
  for (const pause of [...pauses].filter(({ from, to }) => to === null || to > from).sort(earlier)) {
    const last = result.at(-1);
    if (last && (last.to === null || pause.from <= last.to)) result[result.length - 1] = { ...last, to: later(last.to, pause.to) };
    else result.push(pause);
  }
  return result;
};

/** What was known of pauses at an instant: later ones did not exist, those still going on have no end. */
export const knownAt = (pauses: readonly Pause[], at: Date): readonly Pause[] =>
  pauses.filter(({ from }) => from <= at).map((pause) => (pause.to !== null && pause.to > at ? { ...pause, to: null } : pause));

/** The pause that goes on, if one does; `pauses` are united. */
export const openPause = (pauses: readonly Pause[]): Pause | undefined => pauses.find(({ to }) => to === null);
