import { heads, minute, order, rule, story } from '../../test/story';
import { duePoints } from './due-points';
import { headIn } from './heads';
import type { Told } from './told';

const points = [
  rule('overdue', 'clock-breached', -2, 'unit-head', { kind: ['commission'] }),
  rule('evasion', 'evasion-found', -1, 'unit-head'),
  rule('could-have-solved', 'level-judged', -1, 'level-head', { couldHaveSolved: [true] }),
  rule('sent-back', 'opinion-sent-back', -1, 'person'),
  rule('absence', 'talk-absence', -1, 'unit'),
];
const due = (facts: readonly Told[]) => duePoints(facts, (version) => (version === 1 ? { points } : undefined), headIn(heads));
const short = (facts: readonly Told[]) => due(facts).map((one) => [one.rule.id, one.unitId, one.personId]);

const issued = { type: 'order-issued', data: order };
const breached = (data: object = {}) => ({ type: 'clock-breached', data: { kind: 'commission', clockId: 'c', orderId: 'o', run: 1, dueAt: minute(20), ...data } });
const movedOn = { type: 'order-reassigned', data: { orderId: 'o', lead: true, unitId: 'workshop', personId: 'worker' } };

describe('H-07 whom points are for', () => {
  it('of a breach: who headed the unit that held the order when it was due, and nobody who came later', () => {
    const facts = story(issued, { ...breached(), at: 40 }, { ...movedOn, at: 30 });
    expect(short(facts)).toEqual([['overdue', 'logistics', 'head']]);
    expect(due(facts)[0]?.evidence).toEqual({ factId: 'f1', fact: 'clock-breached', clockId: 'c', orderId: 'o', evasionId: null, judgementId: null });
  });

  it('of a breach after the order went on: the next unit, which answers itself where it has no head', () => {
    expect(short(story(issued, { ...movedOn, at: 10 }, { ...breached(), at: 40 }))).toEqual([['overdue', 'workshop', null]]);
  });

  it('of a clock of the whole round: whoever held the lead order of that round', () => {
    const second = { type: 'order-issued', round: 2, data: { ...order, orderId: 'p', unitId: 'workshop' } };
    expect(short(story(issued, { ...breached({ orderId: null }), at: 25 }, second))).toEqual([['overdue', 'logistics', 'head']]);
    expect(short(story(issued, second, { ...breached({ orderId: null, dueAt: minute(40) }), round: 2, at: 40 }))).toEqual([['overdue', 'workshop', null]]);
  });

  it('nobody while the order is not known, nor for a breach of another kind, nor by another policy', () => {
    expect(short(story(breached()))).toEqual([]);
    expect(short(story(issued, breached({ kind: 'silence' })))).toEqual([]);
    expect(short(story(issued, { ...breached(), policyVersion: 2 }))).toEqual([]);
  });

  it('the policy is that of the round where the fact names none', () => {
    expect(short(story(issued, { ...breached(), at: 40, policyVersion: undefined }))).toEqual([['overdue', 'logistics', 'head']]);
  });

  it('of an evasion: who headed the unit when it was done, as the fact names both', () => {
    const found = { type: 'evasion-found', at: 50, data: { orderId: 'o', evasionId: 'e', unitId: 'logistics', personId: 'handler', doneAt: minute(10) } };
    expect(short(story(issued, found))).toEqual([['evasion', 'logistics', 'head']]);
    const byVersion = { ...found, organisationVersion: 1, data: { ...found.data, doneAt: minute(50) } };
    expect(short(story(issued, byVersion))).toEqual([['evasion', 'logistics', 'head']]);
  });

  it('T-05 of a level that could have solved it: who headed it when it was called, and nobody while that is not known', () => {
    const escalated = { type: 'escalated', at: 5, data: { stepId: 's', clockId: 'c', run: 1, level: 2, unitId: 'logistics', personIds: ['head'] } };
    const judged = (couldHaveSolved: boolean) => ({ type: 'level-judged', at: 50, data: { stepId: 's', judgementId: 'j', couldHaveSolved } });
    expect(short(story(escalated, judged(true)))).toEqual([['could-have-solved', 'logistics', 'head']]);
    expect(short(story(judged(true)))).toEqual([]);
    expect(short(story(escalated, judged(false)))).toEqual([]);
    const noUnit = { ...escalated, data: { ...escalated.data, unitId: null, personIds: ['host'] } };
    expect(short(story(noUnit, judged(true)))).toEqual([['could-have-solved', null, 'host']]);
  });

  it('of what a person did: that person, and the head where nobody was named', () => {
    const back = { type: 'opinion-sent-back', data: { orderId: 'o', opinionId: 'x' } };
    expect(short(story(issued, back))).toEqual([['sent-back', 'logistics', 'handler']]);
    expect(short(story({ ...issued, data: { ...order, personId: null } }, back))).toEqual([['sent-back', 'logistics', 'head']]);
  });

  it('of what concerns no case: the unit that it names', () => {
    expect(short(story({ type: 'talk-absence', data: { unitId: 'logistics' } }))).toEqual([['absence', 'logistics', null]]);
  });

  it('nobody for a breach that was withdrawn, of that run alone', () => {
    const withdrawn = { type: 'breach-withdrawn', data: { clockId: 'c', run: 1, metAt: minute(10) } };
    expect(short(story(issued, breached(), withdrawn))).toEqual([]);
    expect(short(story(issued, breached(), withdrawn, { ...breached({ run: 2 }), at: 45 }))).toEqual([['overdue', 'logistics', 'head']]);
  });
});
