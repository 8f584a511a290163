/** Half of what one message may hold: the rest is for what is around it. */
const MOST_BYTES = 512 * 1024;

/** The first of these that fit into one message together, at least one, and the rest. */
export const fitting = <T>(items: readonly T[], most = MOST_BYTES): { some: T[]; rest: T[] } => {
  let bytes = 0;
  const end = items.findIndex((item, at) => (bytes += Buffer.byteLength(JSON.stringify(item))) > most && at > 0);
  return end < 0 ? { some: [...items], rest: [] } : { some: items.slice(0, end), rest: items.slice(end) };
};
