const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };
const usage = 'Say how far to move: +4d, +3h, +1d12h30m, or --to 2026-12-01T09:00:00+08:00';

/** "+1d12h" in milliseconds; undefined when it is no such text. */
export function parseSpan(text) {
  if (!/^\+(\d+[dhms])+$/.test(text ?? '')) return undefined;
  return [...text.matchAll(/(\d+)([dhms])/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * units[unit], 0);
}

/** An instant with its zone; a local time would mean something else on another machine. */
function parseInstant(text) {
  const isZoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text ?? '');
  const at = isZoned ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** The new offset that the arguments ask for, given the old one and the machine's time. Throws what to say when they ask for nothing or backwards. */
export function offsetFor(args, { offsetMs, now }) {
  if (args[0] === '--to') {
    const at = parseInstant(args[1]);
    if (at === undefined || args.length !== 2) throw new Error(usage);
    if (at < now + offsetMs) throw new Error(`The clock only goes forward: it is ${new Date(now + offsetMs).toISOString()} already.`);
    return at - now;
  }
  const span = args.length === 1 ? parseSpan(args[0]) : undefined;
  if (span === undefined) throw new Error(usage);
  return offsetMs + span;
}

/** Every offset that a health answer tells, wherever in it. */
export function offsetsIn(health) {
  if (typeof health !== 'object' || health === null) return [];
  const own = typeof health.clock?.offsetMs === 'number' ? [health.clock.offsetMs] : [];
  return [...own, ...Object.values(health).flatMap(offsetsIn)];
}
