import { CalendarInvalidError } from './errors';
import { DAY } from './local-day';

/** A stretch of UTC, `[from, to)`, in which a zone keeps one offset; local = utc + offset. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

// Zone rules repeat every 400 years, which are whole weeks; a block is a 48th of that, so that far years share blocks.
const CYCLE = 48;
const BLOCK = (146_097 * DAY) / CYCLE;
const FIRST_OWN = Math.ceil(Date.UTC(1600, 0, 1) / BLOCK);
const LAST_OWN = Math.floor(Date.UTC(2400, 0, 1) / BLOCK);
// Two changes of offset within a week would be missed: no zone has had that.
const STEP = 7 * DAY;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly blocks: Map<number, readonly Segment[]>;
}

const zones = new Map<string, Zone>();

const zoneOf = (name: string): Zone => {
  const known = zones.get(name);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    const zone = { format, blocks: new Map<number, readonly Segment[]>() };
    zones.set(name, zone);
    return zone;
  } catch (cause) {
    throw new CalendarInvalidError(`not a time zone: ${name}`, { cause });
  }
};

const offsetAt = (format: Intl.DateTimeFormat, utc: number): number => {
  const second = Math.floor(utc / 1000) * 1000;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(second)) if (type !== 'literal') part[type] = Number(value);
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) - second;
};

/** The first second in (before, after] with another offset than `before`'s. */
const changeBetween = (format: Intl.DateTimeFormat, before: number, after: number): number => {
  const old = offsetAt(format, before);
  let low = before / 1000;
  let high = after / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(format, middle * 1000) === old) low = middle;
    else high = middle;
  }
  return high * 1000;
};

const readBlock = (format: Intl.DateTimeFormat, index: number): readonly Segment[] => {
  const end = (index + 1) * BLOCK;
  const segments: Segment[] = [];
  let from = index * BLOCK;
  let offset = offsetAt(format, from);
  for (let at = from; at < end; at = Math.min(at + STEP, end)) {
    const next = Math.min(at + STEP, end);
    const nextOffset = offsetAt(format, next);
    if (nextOffset === offset) continue;
    const change = changeBetween(format, at, next);
    if (change >= end) break;
    segments.push({ from, to: change, offset });
    from = change;
    offset = nextOffset;
  }
  return [...segments, { from, to: end, offset }];
};

/** Which block has the rules of this one, and how far it is shifted. */
const homeOf = (index: number): number => {
  if (index > LAST_OWN) return index - Math.ceil((index - LAST_OWN) / CYCLE) * CYCLE;
  if (index < FIRST_OWN) return index + Math.ceil((FIRST_OWN - index) / CYCLE) * CYCLE;
  return index;
};

/** The stretch of one offset that holds the instant `utc`; at most about eight years long. */
export const segmentAt = (name: string, utc: number): Segment => {
  const { format, blocks } = zoneOf(name);
  const index = Math.floor(utc / BLOCK);
  const home = homeOf(index);
  let segments = blocks.get(home);
  if (!segments) {
    segments = readBlock(format, home);
    blocks.set(home, segments);
  }
  const shift = (index - home) * BLOCK;
  const found = segments.find((segment) => utc - shift < segment.to)!;
  return shift === 0 ? found : { from: found.from + shift, to: found.to + shift, offset: found.offset };
};

/** The stretches that meet `[from, to)`, in order. */
export const segmentsBetween = (name: string, from: number, to: number): readonly Segment[] => {
  const found: Segment[] = [];
  for (let at = from; at < to; at = found[found.length - 1]!.to) found.push(segmentAt(name, at));
  return found;
};
