import * as fc from 'fast-check';
import { caseFile, line, START } from '../../test/case-log';
import { follow, readCase } from './appeal';
import type { Entry } from './entry';

const ID = '00000000-0000-7000-8000-00000000aaaa';
const NOW = new Date('2026-11-21T00:00:00.000Z');
const own = caseFile('submit', 'accept');
const merge = { mergeId: 'm', targetId: 'target' };
const lateOrNever = fc.option(fc.integer({ min: 5, max: 12 }), { nil: undefined });
/** What intake said of one that was merged at some time, and perhaps unmerged. */
const merged = fc.tuple(fc.integer({ min: 3, max: 9 }), lateOrNever).map(([at, until = 0]) => [
  ...own, line('merge', at, { data: merge }), ...(until > at ? [line('unmerge', until, { data: merge })] : []),
]);
/** Colleagues who said it too, and took it back. */
const signed = fc.array(fc.tuple(fc.constantFrom<'join' | 'leave'>('join', 'leave'), fc.integer({ min: 3, max: 12 })), { maxLength: 4 });
const owns = fc.tuple(fc.oneof(fc.constant(own), merged), signed).map(([said, acts]) => [...said, ...acts.map(([act, minute], n) => line(act, minute, { id: `signed-${n}` }))]);
const orders = ['a', 'b'].map((name) => ({ orderId: name, unitId: `unit-${name}`, personId: null, lead: name === 'a' }));
const clock = { clockId: 'c', kind: 'answer', orderId: null };
const dueAt = (hours: number) => new Date(START.getTime() + hours * 3_600_000).toISOString();

/** Facts that other services may say of one appeal, at any minutes after its acceptance. */
const heard = fc.constantFrom<Pick<Entry, 'service' | 'type' | 'data'>>(
  ...orders.flatMap((data) => [
    { service: 'routing', type: 'order-issued', data },
    { service: 'routing', type: 'order-returned', data },
    { service: 'routing', type: 'order-cancelled', data },
    { service: 'routing', type: 'opinion-given', data: { ...data, opinionId: `opinion-${data.orderId}` } },
    { service: 'routing', type: 'opinion-sent-back', data: { ...data, opinionId: `opinion-${data.orderId}` } },
  ]),
  { service: 'feedback', type: 'reply-sent', data: { kind: 'final' } },
  { service: 'feedback', type: 'reply-sent', data: { kind: 'plan' } },
  { service: 'feedback', type: 'satisfaction-given', data: { satisfied: true } },
  { service: 'feedback', type: 'satisfaction-given', data: { satisfied: false } },
  { service: 'feedback', type: 'call-back-failed', data: { reason: 'refused', final: true, attempt: 1 } },
  { service: 'feedback', type: 'call-back-failed', data: { reason: 'unreachable', final: false, attempt: 1 } },
  { service: 'feedback', type: 'review-asked', data: { cause: 'asked', personIds: ['leader'] } },
  { service: 'feedback', type: 'review-decided', data: { outcome: 'upheld' } },
  { service: 'feedback', type: 'review-decided', data: { outcome: 'handled-wrongly' } },
  { service: 'sla', type: 'clock-started', data: { ...clock, dueAt: dueAt(8), provisional: true } },
  { service: 'sla', type: 'clock-paused', data: clock },
  { service: 'sla', type: 'clock-resumed', data: { ...clock, dueAt: dueAt(9), provisional: false } },
  { service: 'sla', type: 'clock-breached', data: { ...clock, dueAt: dueAt(9) } },
  { service: 'sla', type: 'clock-met', data: { ...clock, dueAt: dueAt(9) } },
);
const facts = fc.array(fc.tuple(heard, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 2 })), { maxLength: 14 }).map((drawn) =>
  drawn.map(([fact, minute, round], n) => line('write', 100 + n, { ...fact, round, at: new Date(START.getTime() + minute * 60_000) })),
);
const shuffled = facts.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }), owns));

const told = (log: readonly Entry[]) => {
  const { stage, round, category, grade, merge: of, open, ordered, toSay, orders: copies, lead, clocks, next, requests } = readCase(ID, log);
  const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { stage, round, category, grade, of, open: [...open].sort(), ordered, toSay, orders: byId(copies), lead, clocks: byId(clocks), next, requests };
};

describe('facts of one case in any order', () => {
  it('give the same state', () => {
    fc.assert(fc.property(shuffled, ([given, mixed, said]) => expect(told([...mixed, ...said])).toEqual(told([...said, ...given]))));
  });

  it('T-14 give the same state with and without who says it too', () => {
    const withSigners = fc.tuple(shuffled, signed).map(([[given, , said], acts]) => [[...said, ...given], acts.map(([act, minute], n) => line(act, minute, { id: `more-${n}` }))] as const);
    fc.assert(fc.property(withSigners, ([log, acts]) => expect(told([...acts, ...log])).toEqual(told(log))));
  });

  it('give the same state when heard one by one, and each consequence is said once', () => {
    fc.assert(
      fc.property(shuffled, ([, mixed, said]) => {
        const heard = mixed.reduce((appeal, fact) => follow(appeal, [fact], NOW).appeal, readCase(ID, said));
        const given = new Set([...mixed, ...said].map(({ id }) => id));
        const consequences = heard.log.filter(({ id }) => !given.has(id));
        const keys = consequences.map(({ type, round, data }) => JSON.stringify([type, round, data.orderId, data.mergeId]));
        expect(new Set(keys).size).toBe(keys.length);
        for (const { type } of consequences) expect(type).toMatch(/^appeal-(concluded|reopened|closed-notice|unmerged)$/);
        expect(told(heard.log)).toEqual(told(heard.log.filter(({ id }) => given.has(id))));
      }),
    );
  });
});

describe('facts that come late', () => {
  const order = orders[0]!;
  const minute = (n: number) => new Date(START.getTime() + n * 60_000);
  const routing = (type: string, n: number) => line('write', 50 + n, { service: 'routing', type, data: order, at: minute(n) });

  it('keep an order open for which the answer was heard first', () => {
    const answered = follow(readCase(ID, own), [line('final-reply', 60)], NOW);
    const { appeal, facts: said } = follow(answered.appeal, [routing('order-issued', 10)], NOW);
    expect(appeal.stage.status).toBe('answered');
    expect(said).toEqual([]);
  });

  it('do not open an order that ended before it was known', () => {
    const log = [...own, routing('order-cancelled', 10), routing('order-issued', 10)];
    expect(readCase(ID, log)).toMatchObject({ stage: { status: 'accepted' }, open: [], ordered: true });
  });

  it('do not undo what intake decided meanwhile', () => {
    const withdrawn = [...own, line('withdraw', 20)];
    expect(readCase(ID, [...withdrawn, line('final-reply', 10)]).stage.status).toBe('withdrawn');
  });

  it('of an earlier round leave the new one alone', () => {
    const log = [...own, line('final-reply', 10), line('handled-wrongly', 11), line('final-reply', 12, { round: 1 })];
    expect(readCase(ID, log)).toMatchObject({ stage: { status: 'accepted' }, round: 2 });
  });
});

describe('Y-03 the copy of clocks and orders', () => {
  const sla = (n: number, type: string, data: Entry['data']) => line('write', n, { service: 'sla', type, data });
  const started = (id: string, hours: number) => ({ clockId: id, kind: `kind-${id}`, dueAt: dueAt(hours), provisional: false });

  it('shows the nearest clock, a late one before all, a paused one last', () => {
    const log = [...own, sla(10, 'clock-started', started('a', 8)), sla(11, 'clock-started', started('b', 4)), sla(12, 'clock-started', started('c', 2))];
    expect(readCase(ID, log).next?.id).toBe('c');
    expect(readCase(ID, [...log, sla(13, 'clock-met', { clockId: 'c' })]).next?.id).toBe('b');
    expect(readCase(ID, [...log, sla(13, 'clock-met', { clockId: 'c' }), sla(14, 'clock-paused', { clockId: 'b' })]).next?.id).toBe('a');
  });

  it('keeps a breached clock late while it is paused', () => {
    const log = [...own, sla(10, 'clock-started', started('a', 8)), sla(11, 'clock-breached', started('a', 8)), sla(12, 'clock-paused', { clockId: 'a' })];
    expect(readCase(ID, log).next).toMatchObject({ state: 'breached' });
    expect(readCase(ID, [...log, sla(13, 'breach-withdrawn', { clockId: 'a' })]).next).toBeUndefined();
  });

  it('knows the case by its open lead order and who holds it', () => {
    const held = { orderId: 'a', lead: true, unitId: 'u1', personId: 'p1' };
    const moved = { ...held, unitId: 'u2', personId: 'p2' };
    const log = [...own, line('order-issued', 10, { data: held }), line('write', 11, { service: 'routing', type: 'order-reassigned', data: moved })];
    expect(readCase(ID, log).lead).toMatchObject({ unitId: 'u2', personId: 'p2', open: true });
  });
});
