import { DAY } from './local-day';
import { type Segment, segmentAt, segmentsBetween } from './zone';
import type { DayHours } from './work-plan';

// No zone is or was further from UTC than this.
const FARTHEST = 16 * 3_600_000;

/** The stretches of UTC that may hold instants of the local day. */
const around = (zone: string, day: number): readonly Segment[] => {
  const from = day * DAY - FARTHEST;
  const to = (day + 1) * DAY + FARTHEST;
  const first = segmentAt(zone, from);
  return first.to >= to ? [first] : segmentsBetween(zone, from, to);
};

/** The local day of an instant. */
export const localDay = (zone: string, utc: number): number => Math.floor((utc + segmentAt(zone, utc).offset) / DAY);

/** When the last instant of `[from, to)` of local time has passed; undefined if a change of clocks left none of it. */
const endOf = (segments: readonly Segment[], from: number, to: number): number | undefined => {
  let end: number | undefined;
  for (const { from: begin, to: until, offset } of segments) {
    const last = Math.min(until + offset, to);
    if (Math.max(begin + offset, from) < last) end = Math.max(end ?? -Infinity, last - offset);
  }
  return end;
};

/** The end of the last working span of a local day; undefined if it has no working time. */
export const endOfWork = (zone: string, day: number, { spans }: DayHours): number | undefined => {
  const latest = spans[spans.length - 1];
  if (!latest) return undefined;
  const segments = around(zone, day);
  if (segments.length === 1) return day * DAY + latest[1] - segments[0]!.offset;
  let end: number | undefined;
  for (const [from, to] of spans) {
    const spanEnd = endOf(segments, day * DAY + from, day * DAY + to);
    if (spanEnd !== undefined) end = Math.max(end ?? -Infinity, spanEnd);
  }
  return end;
};

/** The midnight that ends a local day; a day that a zone skipped ended with the one before. */
export const endOfDay = (zone: string, day: number): number =>
  endOf(around(zone, day), day * DAY, (day + 1) * DAY) ?? endOfDay(zone, day - 1);

/** When `since` milliseconds of a local day's wall clock have passed, after all repetitions. */
export const momentOfDay = (zone: string, day: number, since: number): number =>
  endOf(around(zone, day), day * DAY, day * DAY + since) ?? endOfDay(zone, day - 1);
