import type { CaseFact, Said } from './case-fact';

interface Clock {
  readonly dueAt?: string;
  readonly late: boolean;
  readonly ended: boolean;
  readonly cancelled: boolean;
}
type ClockFact = Said<'clock-started' | 'clock-resumed' | 'clock-recomputed' | 'clock-met' | 'clock-breached' | 'breach-withdrawn' | 'clock-cancelled'>;

/** When the last deadline of a round that was promised to the sender falls due, and whether all were kept; undefined while that is open. */
export interface Deadline {
  readonly dueAt: string;
  readonly kept: boolean | undefined;
}

const isOfClock = (fact: CaseFact): fact is ClockFact => fact.type.startsWith('clock-') || fact.type === 'breach-withdrawn';

const change = (clock: Clock, fact: ClockFact): Clock => {
  switch (fact.type) {
    case 'clock-started': return { ...clock, dueAt: fact.data.dueAt };
    // What was met in time or cancelled runs again where its end was taken back; what was late stays late.
    case 'clock-resumed': return { ...clock, dueAt: fact.data.dueAt, ended: false, cancelled: false };
    case 'clock-recomputed': return { ...clock, dueAt: fact.data.dueAt };
    case 'clock-met': return { ...clock, dueAt: fact.data.dueAt, ended: true, late: clock.late || fact.data.late };
    case 'clock-breached': return { ...clock, dueAt: fact.data.dueAt, late: true };
    case 'breach-withdrawn': return { ...clock, late: false, ended: fact.data.metAt !== null };
    case 'clock-cancelled': return { ...clock, cancelled: true };
  }
};

const untouched: Clock = { late: false, ended: false, cancelled: false };

/** The deadline of one round from its facts in order; undefined where nothing was promised. */
export const deadlineOf = (facts: readonly CaseFact[], promised: ReadonlySet<string>): Deadline | undefined => {
  const clocks = new Map<string, Clock>();
  for (const fact of facts.filter(isOfClock)) {
    const { clockId, kind } = fact.data;
    if (promised.has(kind)) clocks.set(clockId, change(clocks.get(clockId) ?? untouched, fact));
  }
  // A breach stands, also of a clock that was cancelled afterwards.
  const going = [...clocks.values()].flatMap(({ dueAt, cancelled, ...clock }) => (dueAt === undefined || (cancelled && !clock.late) ? [] : [{ ...clock, dueAt }]));
  const last = going.map(({ dueAt }) => dueAt).sort().at(-1);
  if (last === undefined) return undefined;
  if (going.some(({ late }) => late)) return { dueAt: last, kept: false };
  return { dueAt: last, kept: going.every(({ ended }) => ended) ? true : undefined };
};
