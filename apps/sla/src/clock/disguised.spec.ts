import { nationalCalendar } from '@huiyin/calendar';
import { calendarOf, due, type Policy, policySchema } from '@huiyin/policy';
import { presetIds, presets } from '@huiyin/presets';
import { disguise } from '@huiyin/testing';
import fc from 'fast-check';
import { at, order, told } from '../../test/given';
import { type Clock, clocksOf } from './clock';
import { editionsOf } from './editions';
import type { CaseFact } from './fact';

const asOf = at('2026-11-30 09:00');
const clocksIn = (policy: Policy, facts: readonly CaseFact[]): readonly Clock[] =>
  clocksOf({ facts, policy, editions: editionsOf(policy.hours, [{ ...nationalCalendar(), version: 1, from: at('2025-01-01 00:00') }]) }, asOf);

const moments = ['2026-11-16 10:00', '2026-11-17 08:10', '2026-11-18 23:50', '2026-11-20 18:00', '2026-11-23 11:00', '2026-11-26 16:00'];
const later = (id: (code: string) => string, grade: string, category: string): Record<string, [string, Record<string, unknown>]> => ({
  accepted: ['appeal-accepted', { grade: id(grade), category: id(category) }],
  issued: ['order-issued', { orderId: order, lead: true, unitId: 'u', personId: 'p', dueOn: null }],
  opinion: ['opinion-given', { orderId: order, lead: true, opinionId: 'o' }],
  first: ['reply-sent', { kind: 'first', orderId: null }],
  plan: ['reply-sent', { kind: 'plan', orderId: null }],
  final: ['reply-sent', { kind: 'final', orderId: order }],
  asked: ['material-requested', { requestId: 'r', orderId: null }],
  given: ['material-given', { requestId: 'r', entryId: 'e', orderId: null }],
  question: ['call-back-asked', { questionnaireId: 'q' }],
  answered: ['satisfaction-given', { satisfied: true, how: 'phone', answerId: 'a' }],
});
const names = Object.keys(later((code) => code, '', ''));

describe.each(presetIds)('N-01 the clocks of %s are rules of its policy alone', (preset) => {
  const known = policySchema.parse(presets[preset]);
  const life = fc.tuple(fc.constantFrom(...known.grades), fc.constantFrom(...known.categories), fc.array(fc.constantFrom(...names), { maxLength: moments.length }));
  const tell = (id: (code: string) => string, grade: string, category: string, happened: readonly string[]): CaseFact[] => {
    const filed = told('appeal-filed', '2026-11-16 09:00', { grade: id(grade), category: id(category), channel: id(known.channels[0]?.id ?? ''), mode: 'named', terms: [] });
    const facts = later(id, grade, category);
    return [filed, ...happened.flatMap((name, nth) => (facts[name] ? [told(facts[name][0], moments[nth] ?? '', facts[name][1])] : []))];
  };

  it('the same facts under other names run the same clocks to the same times', () => {
    fc.assert(fc.property(fc.nat(), life, (seed, [grade, category, happened]) => {
      const { policy, id } = disguise(presets[preset], seed);
      const shown = (clocks: readonly Clock[], named: (code: string) => string) =>
        clocks.map(({ kind, state, late, dueAt, orderId, provisional }) => ({ kind: named(kind), state, late, dueAt, orderId, provisional })).sort((a, b) => a.kind.localeCompare(b.kind));
      expect(shown(clocksIn(policy, tell(id, grade.id, category.id, happened)), (kind) => kind)).toEqual(shown(clocksIn(known, tell((code) => code, grade.id, category.id, happened)), id));
    }), { numRuns: 25 });
  });

  it('with other numbers each is due when those numbers say', () => {
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), fc.constantFrom(...known.grades), (seed, longer, grade) => {
      const { policy, id } = disguise(presets[preset], seed, longer);
      const calendar = calendarOf(policy.hours, nationalCalendar());
      for (const clock of clocksIn(policy, tell(id, grade.id, known.categories[0]?.id ?? '', ['accepted', 'issued']))) {
        const rule = policy.clocks.find((one) => one.id === clock.ruleId);
        expect(rule?.kind).toBe(clock.kind);
        const start = { 'appeal-filed': '2026-11-16 09:00', 'appeal-accepted': moments[0], 'order-issued': moments[1] }[rule?.startsOn[0]?.fact ?? ''];
        if (rule && start) expect(clock.dueAt).toEqual(due(rule, at(start), calendar).at);
      }
    }), { numRuns: 15 });
  });
});
