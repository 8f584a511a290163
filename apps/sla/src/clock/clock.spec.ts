import { answerRule, at, clocksBy, office, officeWith, opinionRule, order, otherOrder, told } from '../../test/given';
import type { CaseFact } from './fact';

const issued = (local: string, orderId = order, lead = true) => told('order-issued', local, { orderId, lead, unitId: 'u', personId: 'p' });
const opinion = (local: string, opinionId = 'o1', orderId = order, lead = true) => told('opinion-given', local, { orderId, lead, opinionId });
const asked = (local: string, requestId: string, orderId: string | null = order) => told('material-requested', local, { requestId, orderId });
const given = (local: string, requestId: string, orderId: string | null = order) => told('material-given', local, { requestId, orderId, entryId: 'e' });

describe('a clock starts, stops and is met', () => {
  it('L-05 counts working days from the issue and runs until the opinion', () => {
    const [clock] = clocksBy([opinionRule()], [issued('2026-11-16 09:10')], '2026-11-17 10:00');
    expect(clock).toMatchObject({ state: 'running', orderId: order, startedAt: at('2026-11-16 09:10'), dueAt: at('2026-11-18 17:30'), provisional: false });
  });

  it('is met in time, and late after its time', () => {
    const rules = [opinionRule()];
    const [inTime] = clocksBy(rules, [issued('2026-11-16 09:10'), opinion('2026-11-18 17:30')], '2026-11-20 00:00');
    expect(inTime).toMatchObject({ state: 'met', late: false, metAt: at('2026-11-18 17:30'), overSince: null });
    const [late] = clocksBy(rules, [issued('2026-11-16 09:10'), opinion('2026-11-18 17:31')], '2026-11-20 00:00');
    expect(late).toMatchObject({ state: 'met', late: true, overSince: at('2026-11-18 17:30') });
  });

  it('counts the first start and ignores later ones', () => {
    const [clock] = clocksBy([answerRule()], [issued('2026-11-16 09:10'), issued('2026-11-18 09:10', otherOrder)], '2026-11-18 10:00');
    expect(clock?.startedAt).toEqual(at('2026-11-16 09:10'));
  });

  it('keeps a stop that came without its start until the start comes', () => {
    const stop = opinion('2026-11-16 10:00');
    expect(clocksBy([opinionRule()], [stop], '2026-11-16 12:00')).toEqual([]);
    const [clock] = clocksBy([opinionRule()], [stop, issued('2026-11-16 10:00:00.001')], '2026-11-16 12:00');
    expect(clock).toMatchObject({ state: 'met', late: false, metAt: at('2026-11-16 10:00:00.001') });
  });
});

describe('T-08 one order, one round', () => {
  const both = [issued('2026-11-16 09:00'), issued('2026-11-16 09:00', otherOrder, false)];

  it('lets only its own order stop a clock per order', () => {
    const clocks = clocksBy([opinionRule()], [...both, opinion('2026-11-17 09:00', 'o2', otherOrder, false)], '2026-11-17 10:00');
    expect(clocks.map(({ orderId, state }) => [orderId, state])).toEqual([[order, 'running'], [otherOrder, 'met']]);
  });

  it('lets only the lead order stop a clock per round', () => {
    const rule = answerRule({ stopsOn: [{ fact: 'opinion-given' }] });
    expect(clocksBy([rule], [...both, opinion('2026-11-17 09:00', 'o2', otherOrder, false)], '2026-11-17 10:00')[0]?.state).toBe('running');
    expect(clocksBy([rule], [...both, opinion('2026-11-17 09:00')], '2026-11-17 10:00')[0]?.state).toBe('met');
  });

  it.each(['order-returned', 'order-cancelled'])('is cancelled by %s, and only its own clock', (type) => {
    const clocks = clocksBy([opinionRule(), answerRule()], [...both, told(type, '2026-11-17 09:00', { orderId: order, lead: true })], '2026-11-30 00:00');
    expect(clocks.map(({ kind, state }) => [kind, state])).toEqual([['opinion', 'cancelled'], ['opinion', 'running'], ['answer', 'running']]);
  });

  it.each(['order-reassigned', 'order-handed-over', 'order-accepted'])('is not changed by %s', (type) => {
    const plain = clocksBy([opinionRule()], both, '2026-11-17 10:00');
    expect(clocksBy([opinionRule()], [...both, told(type, '2026-11-17 09:00', { orderId: order, lead: true })], '2026-11-17 10:00')).toEqual(plain);
  });

  it('is paused by a suspension, and goes on when the merge is undone', () => {
    const facts = [issued('2026-11-16 08:30'), told('appeal-merged', '2026-11-17 08:30', { mergeId: 'm', targetId: 't' }),
      told('order-suspended', '2026-11-17 08:31', { orderId: order, lead: true })];
    expect(clocksBy([opinionRule()], facts, '2026-12-30 10:00')[0]).toMatchObject({ state: 'paused', overSince: null });
    const after = [...facts, told('appeal-unmerged', '2026-11-24 08:30', { mergeId: 'm', targetId: 't' })];
    expect(clocksBy([opinionRule()], after, '2026-11-24 10:00')[0]).toMatchObject({ state: 'running', dueAt: at('2026-11-25 17:30') });
  });

  describe('N-07 of a merged appeal', () => {
    const names = { mergeId: 'm', targetId: 't' };
    const acceptance = answerRule({ id: 'acceptance', kind: 'acceptance', startsOn: [{ fact: 'appeal-filed' }], stopsOn: [{ fact: 'appeal-accepted' }, { fact: 'appeal-merged' }], due: { workingDays: 1 } });
    const callBack = answerRule({ id: 'call-back', kind: 'call-back', startsOn: [{ fact: 'reply-sent', where: { kind: ['final'] } }], stopsOn: [{ fact: 'satisfaction-given' }], due: { workingDays: 2 } });
    const rules = [acceptance, opinionRule(), answerRule(), callBack];
    const merged = [
      told('appeal-filed', '2026-11-16 08:30'), told('appeal-merged', '2026-11-16 09:00', names), issued('2026-11-16 09:01'),
      told('order-suspended', '2026-11-16 09:02', { orderId: order, lead: true }),
    ];
    const answered = [...merged, told('reply-sent', '2026-11-30 10:00', { kind: 'final', orderId: null, merge: names })];
    const states = (facts: readonly CaseFact[], asOf: string) => clocksBy(rules, facts, asOf).map(({ kind, state, late }) => [kind, state, late]);

    it('waits as long as it is merged; the answer of the target meets its own and starts the call-back, while its order stays where it was', () => {
      expect(states(merged, '2026-12-30 10:00')).toEqual([['acceptance', 'met', false], ['opinion', 'paused', false], ['answer', 'paused', false]]);
      expect(states(answered, '2026-12-01 10:00')).toEqual([['acceptance', 'met', false], ['opinion', 'paused', false], ['answer', 'met', false], ['call-back', 'running', false]]);
      expect(clocksBy([callBack], answered, '2026-12-01 10:00')[0]).toMatchObject({ dueAt: at('2026-12-02 17:30') });
    });

    it('is not woken by the unmerge with which the case is handled again', () => {
      const again = [...answered, told('appeal-unmerged', '2026-12-02 09:00', names)];
      expect(states(again, '2026-12-30 10:00').slice(0, 3)).toEqual([['acceptance', 'met', false], ['opinion', 'paused', false], ['answer', 'met', false]]);
    });

    it('unmerged in time, it runs on with what was left, and a breach from before stays', () => {
      const back = [...merged, told('appeal-unmerged', '2026-11-18 09:00', names)];
      expect(states(back, '2026-11-18 10:00')).toEqual([['acceptance', 'running', false], ['opinion', 'running', false], ['answer', 'running', false]]);
      const late = [told('appeal-filed', '2026-11-16 08:30'), told('appeal-merged', '2026-11-18 09:00', names)];
      expect(clocksBy([acceptance], late, '2026-11-18 10:00')[0]).toMatchObject({ state: 'met', late: true });
      expect(clocksBy([acceptance], [...late, told('appeal-unmerged', '2026-11-18 12:00', names)], '2026-11-18 13:00')[0]).toMatchObject({ overSince: at('2026-11-17 17:30') });
    });
  });

  it.each(['appeal-withdrawn', 'appeal-referred', 'appeal-refused', 'appeal-concluded'])('is cancelled when the case ends by %s', (type) => {
    const clocks = clocksBy([opinionRule(), answerRule()], [issued('2026-11-16 09:00'), told(type, '2026-11-16 10:00')], '2026-12-01 00:00');
    expect(clocks.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });
});

describe('pauses', () => {
  it('adds what was left in working time when the material is given', () => {
    const facts = [issued('2026-11-16 08:30'), asked('2026-11-17 14:00', 'r1')];
    expect(clocksBy([opinionRule()], facts, '2026-11-18 09:00')[0]).toMatchObject({ state: 'paused', pauses: [{ from: at('2026-11-17 14:00'), to: null }] });
    const [clock] = clocksBy([opinionRule()], [...facts, given('2026-11-18 11:00', 'r1')], '2026-11-18 12:00');
    // Left on Tuesday at 14:00: 3:30 and 7:30. On Wednesday from 11:00 there are 5 hours, so Thursday has 6.
    expect(clock).toMatchObject({ state: 'running', dueAt: at('2026-11-19 16:00') });
  });

  it('pairs question and answer by their name, not by their time', () => {
    const facts = [issued('2026-11-16 08:30'), asked('2026-11-16 09:00', 'r1'), asked('2026-11-16 10:00', 'r2'), given('2026-11-16 11:00', 'r1')];
    expect(clocksBy([opinionRule()], facts, '2026-11-16 14:00')[0]).toMatchObject({ state: 'paused', pauses: [{ from: at('2026-11-16 09:00'), to: null }] });
  });

  it('ends by itself at the limit', () => {
    const rule = opinionRule({ pauseLimit: { workingDays: 1 } });
    const facts = [issued('2026-11-16 08:30'), asked('2026-11-16 09:00', 'r1')];
    expect(clocksBy([rule], facts, '2026-11-17 10:00')[0]).toMatchObject({ state: 'paused', resumesAt: at('2026-11-17 17:30') });
    const [clock] = clocksBy([rule], facts, '2026-11-18 10:00');
    expect(clock).toMatchObject({ state: 'running', resumesAt: null });
    expect(clocksBy([rule], [...facts, given('2026-11-20 09:00', 'r1')], '2026-11-20 10:00')[0]?.dueAt).toEqual(clock?.dueAt);
  });

  it('takes the stop back when the opinion is sent back, and counts the time between as paused', () => {
    const facts = [issued('2026-11-16 08:30'), opinion('2026-11-17 08:30')];
    const back = told('opinion-sent-back', '2026-11-18 08:30', { orderId: order, lead: true, opinionId: 'o1' });
    expect(clocksBy([opinionRule()], [...facts, back], '2026-11-18 09:00')[0]).toMatchObject({ state: 'running', takenBack: 1, dueAt: at('2026-11-19 17:30') });
    expect(clocksBy([opinionRule()], [...facts, back, opinion('2026-11-19 09:00', 'o2')], '2026-11-20 09:00')[0]).toMatchObject({ state: 'met', late: false });
  });

  it('does not move a deadline that had passed before the pause', () => {
    const facts = [issued('2026-11-16 08:30'), asked('2026-11-19 09:00', 'r1')];
    expect(clocksBy([opinionRule()], facts, '2026-11-30 09:00')[0]).toMatchObject({ dueAt: at('2026-11-18 17:30'), overSince: at('2026-11-18 17:30') });
  });
});

describe('T-03 the grade decides which deadlines apply', () => {
  const rules = [
    answerRule({ id: 'special', when: { grades: ['special'] }, due: { workingDays: 2 } }),
    answerRule({ id: 'general', when: { grades: ['general'] }, due: { workingDays: 5 } }),
  ];
  const filed = told('appeal-filed', '2026-11-16 08:00', { grade: 'general', category: 'life', terms: [] });
  const graded = (local: string) => told('appeal-graded', local, { grade: 'special', previous: 'general' });

  it('computes an unmet clock anew from its start', () => {
    expect(clocksBy(rules, [filed, issued('2026-11-16 09:00')], '2026-11-16 10:00')).toMatchObject([{ ruleId: 'general', dueAt: at('2026-11-23 17:30') }]);
    expect(clocksBy(rules, [filed, issued('2026-11-16 09:00'), graded('2026-11-17 09:00')], '2026-11-17 10:00')).toMatchObject([
      { ruleId: 'special', startedAt: at('2026-11-16 09:00'), dueAt: at('2026-11-18 17:30') },
    ]);
  });

  it('leaves a met clock and one that had run out as they were', () => {
    const final = told('reply-sent', '2026-11-17 08:45', { kind: 'final', orderId: null });
    expect(clocksBy(rules, [filed, issued('2026-11-16 09:00'), final, graded('2026-11-17 09:00')], '2026-11-30 10:00')).toMatchObject([{ ruleId: 'general', state: 'met', late: false }]);
    expect(clocksBy(rules, [filed, issued('2026-11-16 09:00'), graded('2026-11-25 09:00')], '2026-11-30 10:00')).toMatchObject([{ ruleId: 'general', overSince: at('2026-11-23 17:30') }]);
  });
});

describe('N-02 holidays, make-up days and years not yet published', () => {
  it('counts a make-up Saturday and no public holiday', () => {
    // 2025: 1 to 8 October are free, 28 September and 11 October are worked.
    const [clock] = clocksBy([opinionRule()], [issued('2025-09-30 09:00')], '2025-09-30 10:00');
    expect(clock?.dueAt).toEqual(at('2025-10-10 17:30'));
    expect(clocksBy([opinionRule()], [issued('2025-10-10 09:00')], '2025-10-10 10:00')[0]?.dueAt).toEqual(at('2025-10-13 17:30'));
  });

  it('says provisional past the last published year, and computes anew when the year is published', () => {
    const early = { from: at('2025-01-01 00:00'), calendar: officeWith(2025) };
    const facts = [issued('2025-12-31 09:00')];
    const before = clocksBy([opinionRule()], facts, '2025-12-31 10:00', { editions: [early] });
    expect(before).toMatchObject([{ provisional: true, dueAt: at('2026-01-02 17:30') }]);
    const after = clocksBy([opinionRule()], facts, '2026-01-01 10:00', { editions: [early, { from: at('2025-12-31 12:00'), calendar: office }] });
    expect(after[0]?.provisional).toBe(false);
    expect(after[0]?.dueAt.getTime()).toBeGreaterThan(at('2026-01-02 17:30').getTime());
  });

  it('never moves a clock that was met before the year was published', () => {
    const early = { from: at('2025-01-01 00:00'), calendar: officeWith(2025) };
    const facts = [issued('2025-12-30 09:00'), opinion('2025-12-31 09:00')];
    const after = clocksBy([opinionRule()], facts, '2026-01-01 10:00', { editions: [early, { from: at('2025-12-31 12:00'), calendar: office }] });
    expect(after).toMatchObject([{ state: 'met', provisional: true, dueAt: at('2026-01-01 17:30') }]);
  });
});
