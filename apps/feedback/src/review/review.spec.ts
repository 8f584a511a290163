import { nationalCalendar } from '@huiyin/calendar';
import { calendarOf, policySchema, type Role } from '@huiyin/policy';
import { presets } from '@huiyin/presets';
import { answeredBy, concluded, failed, type Given, reopened, reviewAsked, reviewDecided, said, story } from '../../test/told-case';
import { followUpOf } from '../follow-up/follow-up';
import { type Windows, windowsOf } from '../follow-up/windows';
import { mayAskReview, mayDecide, whyNotDecide } from './review';

const after = (...more: readonly Given[]) => followUpOf(story(...answeredBy, ...more))!;
const now = new Date('2026-11-21T00:00:00Z');
const none: Windows = { askUntil: undefined, reopenUntil: undefined };
const over = { askUntil: now, reopenUntil: now };
const decision = { reviewId: 'r', outcome: 'handled-wrongly' as const, seen: 2 };

describe('T-10 asking for a review', () => {
  it('has its place after the answer, once a round', () => {
    expect(mayAskReview(after(), none, now)).toBeUndefined();
    expect(mayAskReview(after(said(true), concluded), none, now)).toBeUndefined();
    expect(mayAskReview(followUpOf(story(...answeredBy.slice(0, 3)))!, none, now)).toEqual({ refused: 'wrong-state' });
    expect(mayAskReview(after(concluded, { type: 'appeal-archived' }), none, now)).toEqual({ refused: 'wrong-state' });
    expect(mayAskReview(after(reviewAsked), none, now)).toEqual({ refused: 'review-open' });
    expect(mayAskReview(after(reviewAsked, reviewDecided('upheld')), none, now)).toEqual({ refused: 'review-decided' });
  });

  it('has the time that the policy gives, counted from the conclusion', () => {
    const { hours, review } = policySchema.parse(presets.tongnan);
    const windows = windowsOf(after(failed('silence', true), concluded), review, calendarOf(hours, nationalCalendar()));
    expect(windows.askUntil?.toISOString()).toBe('2026-12-20T16:00:00.000Z');
    expect(mayAskReview(after(concluded), windows, windows.askUntil!)).toEqual({ refused: 'review-window-closed' });
    expect(mayAskReview(after(concluded), windows, new Date(windows.askUntil!.getTime() - 1))).toBeUndefined();
    expect(windowsOf(after(), review, calendarOf(hours, nationalCalendar()))).toEqual(none);
  });
});

describe('T-10 deciding a review', () => {
  const decide = (more: readonly Given[], change: object = {}, windows = none) => mayDecide(after(...more), { ...decision, ...change }, windows, 'Asia/Shanghai', now);
  it('once, on what was seen', () => {
    expect(decide([reviewAsked])).toBeUndefined();
    expect(decide([reviewAsked], { seen: 1 })).toMatchObject({ refused: 'stale-version', values: { version: 2, changed: 'review-asked', by: 'system' } });
    expect(decide([reviewAsked, reviewDecided('upheld')])).toEqual({ refused: 'review-decided' });
    expect(decide([])).toEqual({ refused: 'review-decided' });
    expect(decide([reviewAsked, { type: 'appeal-archived' }], { seen: 3 })).toEqual({ refused: 'wrong-state' });
    expect(decide([reviewAsked, reviewDecided('handled-wrongly'), reopened])).toEqual({ refused: 'review-decided' });
  });

  it('opens no new round after the policy’s time, but may still uphold', () => {
    expect(decide([concluded, reviewAsked], { seen: 3 }, over)).toEqual({ refused: 'review-window-closed', field: 'outcome' });
    expect(decide([concluded, reviewAsked], { seen: 3, outcome: 'upheld' }, over)).toBeUndefined();
  });
});

describe('N-05 who decides a review', () => {
  const why = (more: readonly Given[], personId: string, role: Role, isOwn = false) => {
    const facts = story(...answeredBy, ...more);
    return whyNotDecide(facts, followUpOf(facts)!, 'r', { staff: { personId, roles: [role], headOf: [], covers: [] }, rule: { callBackBy: ['officer'], decidedBy: ['leader'] }, isOwn });
  };

  it.each([
    ['may', [reviewAsked], 'lena', 'leader', false, undefined],
    ['sent it', [reviewAsked], 'lena', 'leader', true, { refused: 'own-appeal' }],
    ['took part in it', [reviewAsked], 'hanna', 'leader', false, { refused: 'review-own-decision' }],
    ['took part and sent it', [reviewAsked], 'hanna', 'leader', true, { refused: 'review-own-decision' }],
    ['has another office', [reviewAsked], 'otto', 'officer', false, { refused: 'not-allowed' }],
    ['came later', [reviewAsked], 'late', 'leader', false, { refused: 'not-found', field: 'reviewId' }],
    ['is a person concerned', [reviewAsked, { type: 'persons-barred', data: { personIds: ['lena'] } }], 'lena', 'leader', false, { refused: 'not-found', field: 'reviewId' }],
    ['decided it already', [reviewAsked, reviewDecided('upheld')], 'lena', 'leader', false, { refused: 'review-decided' }],
  ] as const)('who %s', (_who, more, personId, role, isOwn, refused) => expect(why(more, personId, role, isOwn)).toEqual(refused));
});
