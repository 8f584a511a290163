import { at, clocksBy, opinionRule, order, told } from '../../test/given';
import { changesOf, keptAfter } from './changes';
import type { CaseFact } from './fact';
import type { KeptClock } from './kept-clock';

const keys = { id: 'c', appealId: 'a', round: 1, policyVersion: 1, calendarVersion: 1, unitId: 'u', personId: 'p' };
const issued = told('order-issued', '2026-11-16 08:30', { orderId: order, lead: true, unitId: 'u' });
const opinion = (local: string, opinionId = 'o1') => told('opinion-given', local, { orderId: order, lead: true, opinionId });

/** Folds and stores after each fact, as it happens. */
const after = (facts: readonly CaseFact[], asOf: string, kept?: KeptClock) => {
  const [clock] = clocksBy([opinionRule()], facts, asOf);
  if (!clock) throw new Error('no clock');
  return { kept: keptAfter(kept, clock, keys), said: changesOf(kept, clock) };
};
const breached = (kept: KeptClock): KeptClock => ({ ...kept, state: 'breached', breachRun: kept.run, breachedAt: at('2026-11-18 17:31'), reached: 1, calledAt: at('2026-11-18 17:31') });

describe('what a fold says', () => {
  it('starts once and says nothing when nothing changed', () => {
    const first = after([issued], '2026-11-16 09:00');
    expect(first.said).toEqual([{ is: 'started' }]);
    expect(after([issued], '2026-11-16 10:00', first.kept).said).toEqual([]);
  });

  it('says paused, resumed and met', () => {
    const { kept } = after([issued], '2026-11-16 09:00');
    const ask = told('material-requested', '2026-11-16 10:00', { requestId: 'r', orderId: order });
    const paused = after([issued, ask], '2026-11-16 10:00', kept);
    expect(paused.said).toEqual([{ is: 'paused', since: ask.occurredAt, cause: 'material-requested' }]);
    const give = told('material-given', '2026-11-16 11:00', { requestId: 'r', orderId: order });
    const resumed = after([issued, ask, give], '2026-11-16 11:00', paused.kept);
    expect(resumed.said).toEqual([{ is: 'resumed' }]);
    const met = after([issued, ask, give, opinion('2026-11-17 09:00')], '2026-11-17 09:00', resumed.kept);
    expect(met.said).toEqual([{ is: 'met', metAt: at('2026-11-17 09:00'), late: false }]);
    expect(met.kept).toMatchObject({ state: 'met', run: 1 });
  });

  it('begins a new run without steps when an opinion is sent back', () => {
    const met = after([issued, opinion('2026-11-17 09:00')], '2026-11-17 09:00');
    const back = told('opinion-sent-back', '2026-11-17 10:00', { orderId: order, lead: true, opinionId: 'o1' });
    const again = after([issued, opinion('2026-11-17 09:00'), back], '2026-11-17 10:00', { ...met.kept, warned: 1 });
    expect(again.said.map(({ is }) => is)).toEqual(['paused', 'resumed']);
    expect(again.kept).toMatchObject({ state: 'running', run: 2, warned: 0 });
  });
});

describe('a breach and the facts that come late', () => {
  const running = after([issued], '2026-11-16 09:00').kept;

  it('withdraws the breach when a stop in time arrives late', () => {
    const { kept, said } = after([issued, opinion('2026-11-18 16:00')], '2026-11-18 18:00', breached(running));
    expect(said).toEqual([{ is: 'withdrawn', run: 1, metAt: at('2026-11-18 16:00') }, { is: 'met', metAt: at('2026-11-18 16:00'), late: false }]);
    expect(kept).toMatchObject({ state: 'met', breachRun: null, withdrawals: 1, run: 2 });
  });

  it('withdraws it too when a pause before its time arrives late, and runs again', () => {
    const ask = told('material-requested', '2026-11-17 10:00', { requestId: 'r', orderId: order });
    const give = told('material-given', '2026-11-18 18:00', { requestId: 'r', orderId: order });
    const { kept, said } = after([issued, ask, give], '2026-11-18 19:00', breached(running));
    expect(said.map(({ is }) => is)).toEqual(['withdrawn', 'paused', 'resumed']);
    expect(kept).toMatchObject({ state: 'running', run: 2, breachRun: null, reached: 0, calledAt: null });
  });

  it('lets it stand when the stop was late', () => {
    const { kept, said } = after([issued, opinion('2026-11-19 09:00')], '2026-11-19 09:00', breached(running));
    expect(said).toEqual([{ is: 'met', metAt: at('2026-11-19 09:00'), late: true }]);
    expect(kept).toMatchObject({ state: 'met', late: true, breachRun: 1, run: 1 });
  });

  it('lets it stand in the next run when the late opinion is sent back, and says no second breach', () => {
    const back = told('opinion-sent-back', '2026-11-20 09:00', { orderId: order, lead: true, opinionId: 'o1' });
    const { kept } = after([issued, opinion('2026-11-19 09:00'), back], '2026-11-20 09:00', breached(running));
    expect(kept).toMatchObject({ state: 'breached', run: 2, breachRun: 1, reached: 0 });
  });
});
