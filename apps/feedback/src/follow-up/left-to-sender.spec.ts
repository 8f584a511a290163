import type { Organisation, Role } from '@huiyin/policy';
import { answeredBy, asked, type Given, reviewAsked, reviewDecided, story } from '../../test/told-case';
import { followUpOf } from './follow-up';
import { leftTo, REVIEW_LEFT } from './left-to-sender';

const at = new Date('2026-11-21T00:00:00Z');
const rule = { callBackBy: ['officer' as const], decidedBy: ['leader' as const] };
const member = (personId: string, role: Role): Organisation['members'][number] => ({ personId, unitId: null, roles: [role], validTo: null });
const two = [member('oskar', 'officer'), member('lena', 'leader')];
const left = (personId: string, more: readonly Given[], members = two) => {
  const facts = story(...answeredBy, ...more);
  return leftTo(personId, facts, followUpOf(facts)!, { units: [], coverage: [], members }, rule, at);
};
const called = (...personIds: string[]): Given => ({ type: 'escalated', data: { clockId: 'k', run: 1, level: 1, personIds } });
const nothing = { callBack: false, reviewId: undefined };

describe('N-05 what is left to the sender of a case alone', () => {
  it('a call-back that nobody else may do, until it was asked by questionnaire', () => {
    expect(left('oskar', [])).toEqual({ ...nothing, callBack: true });
    expect(left('oskar', [asked])).toEqual(nothing);
    expect(left('oskar', [], [...two, member('olive', 'officer')])).toEqual(nothing);
    expect(left('olive', [])).toEqual(nothing);
  });

  it('a review that nobody else may decide, until an administrator knows of it, somebody else is called or it is decided', () => {
    expect(left('lena', [reviewAsked])).toEqual({ ...nothing, reviewId: 'r' });
    expect(left('lena', [reviewAsked, { type: REVIEW_LEFT, data: { reviewId: 'r', adminIds: ['ada'] } }])).toEqual(nothing);
    expect(left('lena', [{ ...reviewAsked, data: { ...reviewAsked.data, personIds: [], adminIds: ['ada'] } }, called('lena')])).toEqual(nothing);
    expect(left('lena', [reviewAsked, called('lars')], [...two, member('lars', 'leader')])).toEqual(nothing);
    expect(left('lena', [reviewAsked], [...two, member('lars', 'leader')])).toEqual({ ...nothing, reviewId: 'r' });
    for (const end of [reviewDecided('upheld'), { type: 'appeal-archived' }]) expect(left('lena', [reviewAsked, end])).toEqual(nothing);
  });
});
