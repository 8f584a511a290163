import * as fc from 'fast-check';
import { type CaseFact, caseOf } from './case-copy';

type Given = Pick<CaseFact, 'type'> & { readonly round?: number; readonly data?: object; readonly policyVersion?: number };
const minute = (n: number): string => new Date(Date.UTC(2026, 10, 20, 1, n)).toISOString();
/** Facts a minute apart; intake's name their policy, as all of them do. */
const story = (...given: readonly Given[]): CaseFact[] =>
  given.map(({ round = 1, data = {}, policyVersion = 6 + (round ?? 1), type }, n) => ({ id: `f${n}`, occurredAt: minute(n), type, round, data, policyVersion }) as CaseFact);

const opinion = (opinionId: string) => ({ opinionId, orderId: 'w', lead: true });
const toAnswer = story(
  { type: 'appeal-filed' }, { type: 'appeal-accepted' }, { type: 'opinion-given', data: opinion('a') }, { type: 'opinion-sent-back', data: opinion('a') },
  { type: 'opinion-given', data: opinion('b') }, { type: 'reply-sent', data: { kind: 'first' } },
);
const twice = story(
  { type: 'appeal-filed' }, { type: 'appeal-accepted' }, { type: 'opinion-given', data: opinion('a') }, { type: 'reply-sent', data: { kind: 'final' } },
  { type: 'appeal-concluded' }, { type: 'appeal-reopened', round: 2 }, { type: 'opinion-given', round: 2, data: opinion('c') },
);
const merged = story({ type: 'appeal-filed' }, { type: 'appeal-accepted' }, { type: 'appeal-merged', data: { mergeId: 'm' } }, { type: 'appeal-unmerged', data: { mergeId: 'm' } });
const withdrawn = story({ type: 'appeal-filed' }, { type: 'appeal-accepted' }, { type: 'appeal-withdrawn' });

describe('T-08 a case as feedback folds it', () => {
  it.each([
    ['with an opinion that stands', toAnswer, { round: 1, stage: 'accepted', policyVersion: 7, opinions: [{ opinionId: 'b', orderId: 'w' }] }],
    ['in its second round, by the policy of that', twice, { round: 2, stage: 'accepted', policyVersion: 8, opinions: [{ opinionId: 'c', orderId: 'w' }] }],
    ['unmerged again', merged, { stage: 'accepted' }],
    ['merged', merged.slice(0, 3), { stage: 'ended' }],
    ['merged and answered', [...merged.slice(0, 3), ...story({ type: 'reply-sent', data: { kind: 'final', merge: { mergeId: 'm' } } }).map((fact) => ({ ...fact, id: 'r', occurredAt: minute(9) }))], { stage: 'answered' }],
    ['withdrawn', withdrawn, { stage: 'ended' }],
  ])('is the same by its facts in any order: %s', (_how, facts, expected) => {
    const told = caseOf(facts);
    expect(told).toMatchObject(expected);
    const shuffled = fc.shuffledSubarray(facts, { minLength: facts.length });
    fc.assert(fc.property(shuffled, (any) => expect(caseOf(any)).toEqual(told)));
  });

  it('is not known by the work on it alone, and stays answered whatever comes late', () => {
    expect(caseOf(toAnswer.filter(({ type }) => type === 'opinion-given'))).toBeUndefined();
    expect(caseOf([...twice.slice(0, 1), twice[3]!])?.stage).toBe('answered');
    expect(caseOf(twice.slice(0, 4))?.stage).toBe('answered');
  });
});
