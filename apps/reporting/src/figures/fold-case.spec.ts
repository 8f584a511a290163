import fc from 'fast-check';
import { department, rules, tell, type Telling } from '../../test/case';
import type { CaseFact, CaseFactType } from './case-fact';
import { foldCase, type Round } from './fold-case';

type Step = readonly [CaseFactType, string, Telling?];
const life = (...steps: Step[]): CaseFact[] => steps.map(([type, at, more]) => tell(type, { at, ...more }));
const fold = (facts: readonly CaseFact[], known = true): Round[] => foldCase(facts, known, () => rules);
const first = (...steps: Step[]): Partial<Round> => fold(life(...steps))[0] ?? {};

const filed: Step = ['appeal-filed', '03-02T01:00'];
const accepted: Step = ['appeal-accepted', '03-02T02:00'];
const issued: Step = ['order-issued', '03-02T03:00'];
const replied: Step = ['reply-sent', '03-03T02:30'];
const promised: Step = ['clock-started', '03-02T03:00'];
const acceptance = (type: CaseFactType, at: string, more = {}): Step => [type, at, { with: { clockId: 'a', kind: 'acceptance', dueAt: '2026-03-03T09:00:00.000Z', ...more } }];
const handled: Step[] = [filed, accepted, issued, promised, ['clock-met', '03-03T02:30'], replied];
const reopened: Step = ['appeal-reopened', '03-05T01:00', { round: 2 }];
const concluded = (how: string): Step => ['appeal-concluded', '03-04T02:00', { with: { how } }];
const again: Step[] = [...handled, ['satisfaction-given', '03-03T04:00', { with: { satisfied: false } }], ['appeal-reopened', '03-05T01:00', { round: 2 }]];

describe('T-14 a round of a case in the figures', () => {
  it('is nothing before its filing is heard, and nothing without a policy', () => {
    expect(fold(life(accepted, issued, replied))).toEqual([]);
    expect(fold(life(filed).map((fact) => ({ ...fact, policyVersion: undefined })))).toEqual([]);
  });

  it('has the day of the tenant’s zone, its channel, the category it was accepted with, and the department of its lead order', () => {
    const late: Step = ['appeal-filed', '03-02T16:30'];
    expect(first(late)).toMatchObject({ round: 1, filedOn: '2026-03-03', channel: 'qr', category: 'livelihood', unitId: null, persons: 'yes', answered: 'no', completion: 'no', dueOn: null });
    expect(first(late, ['appeal-accepted', '03-02T17:00'], ['order-issued', '03-02T18:00'])).toMatchObject({ category: 'pay', unitId: department });
    expect(fold(life(filed), false)[0]).toMatchObject({ persons: 'unknown-persons' });
    const given: Step = ['order-reassigned', '03-02T04:00', { with: { unitId: 'other' } }];
    expect(first(...handled, given)).toMatchObject({ unitId: 'other' });
    expect(first(...handled, ['order-issued', '03-02T05:00', { with: { lead: false, unitId: 'helper' } }])).toMatchObject({ unitId: department });
  });

  it.each<[string, Step[], string, string]>([
    ['answered', [...handled], 'yes', 'no'],
    ['concluded', [...handled, concluded('satisfied')], 'yes', 'yes'],
    ['a first reply alone', [filed, accepted, ['reply-sent', '03-02T04:00', { with: { kind: 'first' } }]], 'no', 'no'],
    ['answered on the spot', [filed, ['appeal-answered-on-spot', '03-02T01:00']], 'yes', 'no'],
    ['withdrawn', [filed, ['appeal-withdrawn', '03-02T02:00']], 'withdrawn', 'withdrawn'],
    ['refused', [filed, ['appeal-refused', '03-02T02:00']], 'refused', 'refused'],
    ['referred', [filed, ['appeal-referred', '03-02T02:00']], 'referred', 'yes'],
    ['thanks', [filed, accepted, concluded('thanks')], 'thanks', 'yes'],
    ['merged', [filed, accepted, ['appeal-merged', '03-02T03:00']], 'merged', 'merged'],
    ['unmerged', [filed, accepted, ['appeal-merged', '03-02T03:00'], ['appeal-unmerged', '03-02T04:00']], 'no', 'no'],
    ['merged and answered with its main case', [filed, accepted, ['appeal-merged', '03-02T03:00'], replied], 'yes', 'no'],
    ['handled again', again, 'yes', 'no'],
  ])('%s', (_what, steps, answered, completion) => expect(first(...steps)).toMatchObject({ answered, completion }));

  it('begins anew where it is handled again: with its own category and department, and not filed twice', () => {
    const [one, two] = fold(life(...again));
    expect(one).toMatchObject({ answered: 'yes', satisfaction: 'no', implementation: 'no' });
    expect(two).toMatchObject({ round: 2, category: 'rights', unitId: null, filedOn: null, answered: null, completion: null, persons: null, answeredOn: null });
    const done = fold(life(...again, ['reply-sent', '03-06T01:00', { round: 2 }], ['appeal-concluded', '03-06T02:00', { round: 2 }]));
    expect(done.map(({ completion }) => completion)).toEqual(['yes', null]);
    expect(done[1]).toMatchObject({ answeredOn: '2026-03-06', tenths: 80 });
  });
});

describe('T-14 on time', () => {
  it.each<[string, Step[], string | null, string | null]>([
    ['falls due with its last promised deadline', [filed, acceptance('clock-started', '03-02T01:00'), promised], '2026-03-05', 'undecided'],
    ['kept', [filed, acceptance('clock-started', '03-02T01:00'), acceptance('clock-met', '03-02T02:00', { late: false }), promised, ['clock-met', '03-03T02:00']], '2026-03-05', 'yes'],
    ['one of two broken', [filed, acceptance('clock-started', '03-02T01:00'), acceptance('clock-breached', '03-03T09:00'), promised, ['clock-met', '03-03T02:00']], '2026-03-05', 'no'],
    ['met late', [filed, promised, ['clock-breached', '03-05T09:00'], ['clock-met', '03-06T02:00', { with: { late: true } }]], '2026-03-05', 'no'],
    ['a breach taken back', [filed, promised, ['clock-breached', '03-05T09:00'], ['breach-withdrawn', '03-05T10:00', { with: { metAt: '2026-03-05T08:00:00.000Z' } }]], '2026-03-05', 'yes'],
    ['a breach taken back, and it runs', [filed, promised, ['clock-breached', '03-05T09:00'], ['breach-withdrawn', '03-05T10:00'], ['clock-resumed', '03-05T10:01', { with: { dueAt: '2026-03-09T09:00:00.000Z' } }]], '2026-03-09', 'undecided'],
    ['an opinion sent back after the stop', [filed, promised, ['clock-met', '03-03T02:00'], ['clock-resumed', '03-04T02:00']], '2026-03-05', 'undecided'],
    ['a year published', [filed, promised, ['clock-recomputed', '03-03T02:00', { with: { dueAt: '2026-03-10T09:00:00.000Z' } }]], '2026-03-10', 'undecided'],
    ['cancelled', [filed, promised, ['clock-cancelled', '03-03T02:00']], null, null],
    ['cancelled by what was taken back', [filed, promised, ['clock-cancelled', '03-03T02:00'], ['clock-resumed', '03-04T02:00']], '2026-03-05', 'undecided'],
    ['broken and then cancelled', [filed, promised, ['clock-breached', '03-05T09:00'], ['clock-cancelled', '03-06T02:00']], '2026-03-05', 'no'],
    ['a deadline between centre and department', [filed, ['clock-started', '03-02T03:00', { with: { kind: 'opinion' } }], ['clock-breached', '03-05T09:00', { with: { kind: 'opinion' } }]], null, null],
    ['referred is never late', [filed, promised, ['clock-breached', '03-05T09:00'], ['appeal-referred', '03-06T09:00']], '2026-03-05', 'referred'],
    ['withdrawn', [filed, promised, ['appeal-withdrawn', '03-02T09:00']], '2026-03-05', 'withdrawn'],
    ['merged', [filed, promised, ['appeal-merged', '03-02T09:00']], '2026-03-05', 'merged'],
  ])('%s', (_what, steps, dueOn, onTime) => expect(first(...steps)).toMatchObject({ dueOn, onTime }));
});

describe('A-05 implemented', () => {
  it.each<[string, Step[], string | null]>([
    ['not answered', [filed, accepted, issued], null],
    ['answered, not verified', handled, 'unconfirmed'],
    ['reported done', [...handled, ['measure-done', '03-04T01:00']], 'yes'],
    ['the sender satisfied', [...handled, concluded('satisfied')], 'yes'],
    ['upheld', [...handled, concluded('upheld')], 'yes'],
    ['struck off', [...handled, concluded('struck-off')], 'yes'],
    ['nobody could say', [...handled, concluded('silence')], 'no'],
    ['handled wrongly', [...again], 'no'],
    ['on the spot', [filed, ['appeal-answered-on-spot', '03-02T01:00']], 'on-the-spot'],
    ['with its main case', [filed, accepted, ['appeal-merged', '03-02T03:00'], replied], 'merged'],
  ])('%s', (_what, steps, implementation) => expect(first(...steps)).toMatchObject({ implementation }));

  it('T-14 hours are working time, in tenths', () => {
    expect(first(...handled)).toMatchObject({ answeredOn: '2026-03-03', tenths: 95 });
    expect(first(['appeal-filed', '03-06T08:00'], ['reply-sent', '03-09T00:35:59.000Z'])).toMatchObject({ tenths: 25 });
    expect(first(['appeal-filed', '03-07T08:00'], ['appeal-answered-on-spot', '03-07T08:00'])).toMatchObject({ tenths: 0 });
  });
});

describe('T-10 satisfied', () => {
  const failed = (reason: string, final = true): Step => ['call-back-failed', '03-08T17:00', { with: { reason, final } }];
  it.each<[string, Step[], string | null, string | null]>([
    ['not asked yet', handled, null, null],
    ['said yes', [...handled, ['satisfaction-given', '03-04T17:00']], '2026-03-05', 'yes'],
    ['said no', [...handled, ['satisfaction-given', '03-04T01:00', { with: { satisfied: false } }]], '2026-03-04', 'no'],
    ['called in vain, and called again', [...handled, failed('unreachable', false)], null, null],
    ['never reached', [...handled, failed('unreachable')], '2026-03-09', 'unreachable'],
    ['would not say', [...handled, failed('refused')], '2026-03-09', 'declined'],
    ['silent', [...handled, failed('silence')], '2026-03-09', 'silent'],
    ['struck off', [...handled, concluded('struck-off')], '2026-03-04', 'struck-off'],
    ['struck off, and rated all the same', [...handled, concluded('struck-off'), ['satisfaction-given', '03-10T01:00', { with: { satisfied: false } }]], '2026-03-10', 'no'],
    ['struck off, and handled again', [...handled, concluded('struck-off'), reopened], '2026-03-04', 'struck-off'],
    ['upheld, and never rated', [...handled, concluded('upheld')], '2026-03-04', 'reviewed'],
    ['upheld after a no', [...handled, ['satisfaction-given', '03-03T04:00', { with: { satisfied: false } }], concluded('upheld')], '2026-03-03', 'no'],
    ['upheld after silence', [...handled, failed('silence'), ['appeal-concluded', '03-10T02:00', { with: { how: 'upheld' } }]], '2026-03-09', 'silent'],
    ['handled again, and never rated', [...handled, reopened], '2026-03-05', 'reviewed'],
    ['thanks, which calls for no answer', [filed, accepted, concluded('thanks')], null, null],
    ['thanks, which is handled after all', [filed, accepted, concluded('thanks'), reopened], null, null],
    ['silent, and then not', [...handled, failed('silence'), ['satisfaction-given', '03-10T01:00']], '2026-03-10', 'yes'],
    ['anonymous', [['appeal-filed', '03-02T01:00', { with: { mode: 'anonymous' } }], ...handled.slice(1), ['satisfaction-given', '03-04T01:00']], '2026-03-04', 'anonymous'],
  ])('%s', (_what, steps, ratedOn, satisfaction) => expect(first(...steps)).toMatchObject({ ratedOn, satisfaction }));
});

describe('N-05 the order of arrival', () => {
  it('changes nothing, nor does a fact that comes twice', () => {
    const all = life(...again, acceptance('clock-started', '03-02T01:00'), acceptance('clock-met', '03-02T02:00', { late: false }), ['reply-sent', '03-06T01:00', { round: 2 }], ['appeal-merged', '03-02T03:00'], ['appeal-unmerged', '03-02T03:00']);
    const expected = fold(all);
    fc.assert(fc.property(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), (facts) => expect(fold(facts)).toEqual(expected)), { numRuns: 200 });
  });
});
