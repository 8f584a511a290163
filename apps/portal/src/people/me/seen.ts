import { type MineItem, waitsFor } from './mine';

/** What somebody has seen of their appeals on this phone, by id: marks of what was told, none of its words. */
export type Seen = Readonly<Record<string, string>>;

/** FNV-1a: short, and nothing can be read out of it. */
const short = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** All that the list tells of an appeal, in whichever language: where it is another than the one that was seen, something is new. */
export const tellingOf = (item: MineItem): string => {
  const { status, round, promised, explained, mergedWith, idea } = item;
  const clocks = (promised ?? []).map(({ kind, state, dueAt, provisional }) => [kind, state, dueAt, provisional]);
  return short(JSON.stringify([status, round, waitsFor(item), item.waitsForSender, clocks, explained, mergedWith, idea && [idea.state, idea.awardFen, idea.awardState]]));
};

/** Which have something new. Nothing is new to who looks for the first time, nor is what one filed since. */
export const freshOf = (items: readonly MineItem[], seen: Seen | null): ReadonlySet<string> =>
  new Set(items.filter((item) => seen?.[item.id] !== undefined && seen[item.id] !== tellingOf(item)).map(({ id }) => id));

/** What is seen after the list stood there: what was not known yet, and what was opened or said to be seen. */
export const seenNow = (items: readonly MineItem[], seen: Seen | null, opened: (item: MineItem) => boolean): Seen => ({
  ...seen,
  ...Object.fromEntries(items.filter((item) => seen?.[item.id] === undefined || opened(item)).map((item) => [item.id, tellingOf(item)])),
});
