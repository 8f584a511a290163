import { deciders, handlers } from '@huiyin/policy';
import * as fc from 'fast-check';
import { answeredBy, asked, concluded, failed, type Given, minute, reopened, reviewAsked, reviewDecided, said, story, unnamedIn } from '../../test/told-case';
import { followUpOf, openReviewOf } from './follow-up';

const after = (...more: readonly Given[]) => story(...answeredBy, ...more);
const archived: Given = { type: 'appeal-archived' };
const closed: Given = { type: 'review-closed', data: { reviewId: 'r', cause: 'archived' } };
const states: [string, readonly Given[], string][] = [
  ['answered', [], 'open'],
  ['tried in vain', [failed('unreachable', false), asked], 'open'],
  ['reached', [said(true)], 'done'],
  ['unreachable', [failed('unreachable', false), failed('unreachable', true, 2)], 'unreachable'],
  ['unwilling', [failed('refused', true)], 'refused'],
  ['silent', [asked, failed('silence', true)], 'silence'],
  ['silent, and left open', [asked, failed('silence', false)], 'open'],
  ['silent, and dissatisfied later', [asked, failed('silence', true), concluded, said(false, 'questionnaire', 'q'), reviewAsked], 'done'],
  ['asking for a review', [reviewAsked], 'ended'],
  ['struck off', [concluded], 'ended'],
  ['archived while a review was asked for', [concluded, reviewAsked, archived, closed], 'ended'],
  ['in its second round', [said(false), reviewAsked, reviewDecided('handled-wrongly'), reopened], 'none'],
];

describe('T-10 a case after its answer', () => {
  it.each(states)('%s: the call-back is %s', (_how, more, state) => {
    expect(followUpOf(after(...more))?.callBack).toBe(state);
  });

  it.each(states)('%s: the same by its facts in any order, as are those who took part', (_how, more) => {
    const facts = after(...more);
    const [told, took, decided] = [followUpOf(facts), handlers(facts), deciders(facts)];
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (any) => {
        expect(followUpOf(any)).toEqual(told);
        expect([handlers(any), deciders(any)]).toEqual([took, decided]);
      }),
    );
  });

  it('N-05 counts attempts, and never a silence or a refusal among them', () => {
    expect(followUpOf(after(failed('unreachable', false), asked, failed('silence', false), failed('unreachable', false, 2)))).toMatchObject({ attempts: 2, satisfaction: null });
    expect(followUpOf(after(failed('refused', true)))).toMatchObject({ attempts: 0, satisfaction: null });
  });

  it('knows number, policy, question, answer, review and what changed last', () => {
    expect(followUpOf(after(asked, said(false, 'questionnaire', 'q'), reviewAsked, reviewDecided('upheld'), concluded))).toEqual({
      number: 'TN-2026-000001', round: 1, policyVersion: 7, anonymous: false, answeredAt: minute(6), concludedAt: minute(11), gone: false, callBack: 'done', attempts: 0,
      asked: { questionnaireId: 'q', at: minute(7), bySystem: true },
      satisfaction: { satisfied: false, how: 'questionnaire', at: minute(8), answerId: 'q' },
      review: { id: 'r', at: minute(9), decided: { outcome: 'upheld', at: minute(10) }, closedAt: null },
      version: 6, last: { type: 'appeal-concluded', at: minute(11), by: 'system' },
    });
  });

  it('has a review open until it is decided, or closed with its case', () => {
    const open = (...more: readonly Given[]) => openReviewOf(followUpOf(after(concluded, reviewAsked, ...more))!)?.id;
    expect([open(), open(archived), open(reviewDecided('upheld')), open(archived, closed)]).toEqual(['r', 'r', undefined, undefined]);
  });

  it('N-03 knows in every round whether anybody knows its sender', () => {
    const unnamed = unnamedIn(after(said(false), reviewAsked, reviewDecided('handled-wrongly'), reopened));
    expect([followUpOf(unnamed), followUpOf(unnamedIn(after()))].map((one) => one?.anonymous)).toEqual([true, true]);
    expect(followUpOf(after().slice(1))).toMatchObject({ anonymous: false, number: '' });
  });

  it('begins anew with the round, by its policy', () => {
    const again = after(said(false), reviewAsked, reviewDecided('handled-wrongly'), reopened, { type: 'reply-sent', round: 2, data: { kind: 'final' } });
    expect(followUpOf(again)).toMatchObject({ round: 2, policyVersion: 8, callBack: 'open', attempts: 0, satisfaction: null, review: null, version: 1 });
  });

  it('is unknown before intake has said how far it is', () => {
    expect(followUpOf(after().filter(({ type }) => type === 'reply-sent').map((fact) => ({ ...fact, policyVersion: undefined })))).toBeUndefined();
  });
});
