import fc from 'fast-check';
import { answeredBy, type Given, story } from '../../test/told-case';
import { notificationsOf } from './notification';

const clock = { clockId: 'k', run: 1, kind: 'opinion', orderId: 'w', dueAt: '2026-11-20T09:00:00.000Z' };
const person = (personId: string, role = 'officer') => ({ kind: 'person', personId, role });
const more: readonly Given[] = [
  { type: 'clock-warned', data: { ...clock, personIds: ['hanna', 'head'] } },
  { type: 'clock-breached', data: clock },
  { type: 'escalated', data: { ...clock, level: 1, personIds: ['head'] } },
  { type: 'escalated', data: { ...clock, level: 2, personIds: [], adminIds: ['admin'] } },
  { type: 'breach-withdrawn', data: { ...clock, metAt: null } },
  { type: 'material-requested', data: { requestId: 'm', orderId: 'w' }, actor: person('hanna', 'handler') },
  { type: 'material-given', data: { requestId: 'm', orderId: 'w' }, actor: { kind: 'sender' } },
  { type: 'opinion-sent-back', data: { orderId: 'w', opinionId: 'o' }, actor: person('olga') },
  { type: 'satisfaction-given', data: { satisfied: false, how: 'phone', answerId: 'a' }, actor: person('fang') },
  { type: 'review-asked', data: { reviewId: 'r', cause: 'dissatisfied', personIds: ['lena', 'bob'] } },
  { type: 'review-decided', data: { reviewId: 'r', outcome: 'upheld' }, actor: person('lena', 'leader') },
  { type: 'order-returned', data: { orderId: 'w' }, actor: person('hanna', 'handler') },
  { type: 'points-entered', data: { entryId: 'e', personId: 'head' } },
  { type: 'persons-barred', data: { personIds: ['bob'] } },
];
const facts = story(...answeredBy, ...more);
const waits = (kind: string): boolean => kind === 'unanswered';
const told = notificationsOf(facts, waits);
const toldOf = (personId: string): string[] => told.filter((one) => one.personId === personId).sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ kind }) => kind);

describe('T-09 who is told what', () => {
  it('the holder of their order and its clocks, with who had it before', () => {
    expect(toldOf('ivan')).toEqual(['order-issued', 'order-taken-away']);
    expect(toldOf('hanna')).toEqual(['order-reassigned', 'clock-warned', 'clock-breached', 'breach-withdrawn', 'material-given', 'opinion-sent-back', 'review-decided']);
  });

  it('who accepted it, of the opinion, of a sender who is not content, of the review, and of an order given back', () => {
    expect(toldOf('olga')).toEqual(['opinion-given', 'dissatisfied', 'review-decided', 'order-returned']);
  });

  it('who gave an opinion of the round that was reviewed, by their own order; nobody else, and nobody of another round', () => {
    const opined = (who: string, orderId: string, round: number): readonly Given[] => [
      { type: 'order-issued', round, data: { orderId, number: `TN-${orderId}`, personId: who } }, { type: 'opinion-given', round, data: { orderId, opinionId: `o-${orderId}` }, actor: person(who, 'handler') },
    ];
    const decided: Given = { type: 'review-decided', round: 2, data: { reviewId: 'r', outcome: 'upheld' }, actor: person('lena', 'leader') };
    const facts = story(...answeredBy, ...opined('hanna', 'x', 2), ...opined('ivan', 'y', 2), ...opined('gao', 'z', 1), decided, ...opined('hanna', 'later', 3));
    const refs = notificationsOf(facts, waits).flatMap(({ kind, personId, refs: { orderId, orderNumber } }) => (kind === 'review-decided' ? [[personId, orderId, orderNumber]] : []));
    expect(refs.sort()).toEqual([['gao', null, null], ['hanna', 'x', 'TN-x'], ['ivan', 'y', 'TN-y'], ['olga', null, null]]);
    expect(told.filter(({ kind, refs: { orderId } }) => kind === 'review-decided' && orderId !== null).map(({ personId, refs }) => [personId, refs.orderId])).toEqual([['hanna', 'w']]);
  });

  it('whom the ladder called, the administrator where nobody held a level, and both when the breach is withdrawn', () => {
    expect([toldOf('head'), toldOf('admin')]).toEqual([['clock-warned', 'called', 'breach-withdrawn', 'points-entered'], ['level-empty', 'breach-withdrawn']]);
  });

  it('the administrator of a review that nobody may decide, unless it is about them', () => {
    const of = (...also: readonly Given[]) => notificationsOf(story(...answeredBy, { type: 'review-asked', data: { reviewId: 'r', personIds: [], adminIds: ['admin'] } }, ...also), waits);
    expect(of().filter(({ personId }) => personId === 'admin').map(({ kind }) => kind)).toEqual(['review-empty']);
    expect(of({ type: 'persons-barred', data: { personIds: ['admin'] } }).filter(({ personId }) => personId === 'admin')).toEqual([]);
  });

  it('who may decide on a plea, or the administrator where nobody may; never a person concerned', () => {
    const plea = { type: 'points-appealed', data: { entryId: 'e', pleaId: 'p', personId: 'head', personIds: ['lena', 'bob'] }, actor: person('head', 'department-head') };
    const of = (data: object) => notificationsOf(story(...answeredBy, { ...plea, data: { ...plea.data, ...data } }, { type: 'persons-barred', data: { personIds: ['bob'] } }), waits);
    const told = (data: object) => of(data).flatMap(({ kind, personId }) => (/plea|appealed/.test(kind) ? [[kind, personId]] : []));
    expect(told({})).toEqual([['points-appealed', 'lena']]);
    expect(told({ personIds: [], adminIds: ['admin'] })).toEqual([['plea-empty', 'admin']]);
    expect(told({ personIds: undefined })).toEqual([]);
  });

  describe('H-07 whom points concern', () => {
    const entry = { entryId: 'e', points: -2, unitId: 'logistics' };
    const plea = (by: string): Given => ({ type: 'points-appealed', data: { ...entry, pleaId: 'p', personId: null, personIds: ['lena'] }, actor: person(by, 'department-head') });
    const upheld: Given = { type: 'points-upheld', data: { ...entry, pleaId: 'p', personId: null, decisionId: 'd' }, actor: person('lena', 'leader') };
    const reversed: Given = { type: 'points-reversed', data: { ...entry, personId: null, cause: 'withdrawn' } };
    const barred: Given = { type: 'persons-barred', data: { personIds: ['head'] } };
    const pointsOf = (...given: readonly Given[]) =>
      notificationsOf(story(...answeredBy, ...given), waits).filter(({ kind }) => kind.startsWith('points')).sort((a, b) => (a.at < b.at ? -1 : 1));
    const lines = (...given: readonly Given[]): string[][] => pointsOf(...given).map(({ kind, personId }) => [kind, personId]);
    const ofPerson = (...given: readonly Given[]): Given[] => given.map((fact) => ({ ...fact, data: { ...fact.data, personId: 'head' } }));
    const [entered, ofUnit] = [{ type: 'points-entered', data: entry }, { type: 'points-entered', data: { ...entry, personId: null, personIds: ['head'] } }];

    it('is told though they are barred, before it or after it, of nothing else and with nothing of the case', () => {
      const theirs = ofPerson(entered, upheld, reversed);
      const kinds = ['points-entered', 'points-upheld', 'points-reversed'];
      for (const told of [pointsOf(barred, ...theirs), pointsOf(...theirs, barred)]) {
        expect(told.map(({ kind, personId, ofCase }) => [kind, personId, ofCase])).toEqual(kinds.map((kind) => [kind, 'head', false]));
        for (const { refs } of told) expect(Object.values(refs).filter((one) => one !== null)).toEqual([]);
      }
      expect(pointsOf(...theirs).map(({ refs, ofCase }) => [refs.number, ofCase])).toEqual(kinds.map(() => ['TN-2026-000001', true]));
      const called: Given = { type: 'escalated', data: { ...clock, level: 1, personIds: ['head'] } };
      expect(notificationsOf(story(...answeredBy, called, barred, ...theirs), waits).filter(({ personId, kind }) => personId === 'head' && !kind.startsWith('points'))).toEqual([]);
    });

    it('keeps their notice when they are barred after it: what was read stays read', () => {
      const theirs = ofPerson(entered);
      const [before, after] = [pointsOf(...theirs), pointsOf(...theirs, barred)].map((told) => told.map(({ id }) => id));
      expect(after).toEqual(before);
    });

    it('is who heads the unit that they stand on, barred or not, and is told when they are reversed', () => {
      expect(lines(ofUnit, reversed)).toEqual([['points-entered', 'head'], ['points-reversed', 'head']]);
      expect(lines(barred, ofUnit, reversed)).toEqual([['points-entered', 'head'], ['points-reversed', 'head']]);
      expect(lines({ type: 'points-entered', data: { ...entry, personId: null } })).toEqual([]);
    });

    it('or who came to head it and pleaded; the administrator where nobody heads it, never a person concerned', () => {
      const nobody: Given = { type: 'points-entered', data: { ...entry, personId: null, personIds: [], adminIds: ['admin', 'head'] } };
      expect(lines(barred, nobody, plea('nora'), upheld)).toEqual([['points-empty', 'admin'], ['points-appealed', 'lena'], ['points-upheld', 'nora']]);
      expect(lines(ofUnit, plea('nora'), reversed).filter(([kind]) => kind === 'points-reversed').map(([, who]) => who).sort()).toEqual(['head', 'nora']);
    });
  });

  it('who may review; nobody of their own act, and a person concerned of nothing', () => {
    expect([toldOf('lena'), toldOf('bob')]).toEqual([['review-asked'], []]);
  });

  it('N-01 nobody of a silence, whatever the tenant calls its clock, and nothing holds a word or another person', () => {
    const late = (kind: string): string[] => {
      const breach = { ...clock, kind, orderId: null };
      const facts = story(...answeredBy, { type: 'clock-breached', data: breach }, { type: 'breach-withdrawn', data: { ...breach, metAt: null } });
      return notificationsOf(facts, waits).flatMap(({ kind: told }) => (/breach/.test(told) ? [told] : []));
    };
    expect([late('unanswered'), late('silence').sort()]).toEqual([[], ['breach-withdrawn', 'clock-breached']]);
    for (const one of told) expect(Object.keys(one.refs).sort()).toEqual(['clock', 'dueAt', 'level', 'number', 'orderId', 'orderNumber']);
  });

  it('the same whichever order the facts came in and however often, and nobody the same twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), fc.subarray(facts), (shuffled, twice) => {
        expect(notificationsOf([...shuffled, ...twice], waits)).toEqual(told);
      }),
    );
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });
});
