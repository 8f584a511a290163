import { type Entry, inOrder, textOf } from './entry';

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** Intake's copy of a clock, for the queue and the sender's page. */
export interface ClockCopy {
  readonly id: string;
  readonly kind: string;
  readonly state: ClockState;
  readonly dueAt: Date;
  readonly provisional: boolean;
}

const states: Readonly<Record<string, ClockState>> = {
  'clock-started': 'running',
  'clock-paused': 'paused',
  'clock-resumed': 'running',
  'clock-met': 'met',
  'clock-breached': 'breached',
  'clock-cancelled': 'cancelled',
  'breach-withdrawn': 'met',
};

interface Known {
  readonly kind?: string;
  readonly state?: ClockState;
  readonly dueAt?: Date;
  readonly provisional?: boolean;
}

const change = (clock: Known, entry: Entry): Known => {
  const dueAt = textOf(entry, 'dueAt');
  const { provisional } = entry.data;
  // A breached clock that is paused and resumed is still breached: a pause only stops its climb.
  const state = entry.type === 'clock-resumed' && clock.state === 'breached' ? 'breached' : states[entry.type];
  return {
    kind: textOf(entry, 'kind') ?? clock.kind,
    state: clock.state === 'breached' && state === 'paused' ? 'breached' : (state ?? clock.state),
    dueAt: dueAt ? new Date(dueAt) : clock.dueAt,
    provisional: typeof provisional === 'boolean' ? provisional : clock.provisional,
  };
};

/** The clocks of an appeal as its case file tells them; one whose due time is not known yet is left out. */
export const foldClocks = (log: readonly Entry[]): ClockCopy[] => {
  const clocks = new Map<string, Known>();
  for (const entry of inOrder(log)) {
    const id = entry.service === 'sla' ? textOf(entry, 'clockId') : undefined;
    if (id) clocks.set(id, change(clocks.get(id) ?? {}, entry));
  }
  return [...clocks].flatMap(([id, { kind, state, dueAt, provisional = false }]) =>
    kind && state && dueAt ? [{ id, kind, state, dueAt, provisional }] : [],
  );
};

/** The clock by which the queue is sorted: the nearest that is not over, those that stand still last. */
export const nextClock = (clocks: readonly ClockCopy[]): ClockCopy | undefined => {
  const going = clocks.filter(({ state }) => state === 'running' || state === 'breached');
  const candidates = going.length > 0 ? going : clocks.filter(({ state }) => state === 'paused');
  return [...candidates].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1))[0];
};
