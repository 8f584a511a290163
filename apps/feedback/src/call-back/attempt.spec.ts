import { answeredBy, asked, failed, type Given, reviewAsked, said, story, unnamedIn } from '../../test/told-case';
import { followUpOf } from '../follow-up/follow-up';
import { silent, tried } from './attempt';

const after = (...more: readonly Given[]) => followUpOf(story(...answeredBy, ...more))!;
const rule = { attempts: 2, silence: 'concludes' as const };

describe('T-10 N-05 a try by phone', () => {
  it('is done when the sender says how it was, and says nothing else', () => {
    expect(tried(after(), { outcome: 'reached', satisfied: false }, rule)).toEqual({ is: 'done', satisfied: false });
    expect(tried(after(), { outcome: 'reached', satisfied: null }, rule)).toEqual({ refused: 'field-missing', field: 'satisfied' });
    for (const outcome of ['refused', 'unreachable'] as const) expect(tried(after(), { outcome, satisfied: true }, rule)).toEqual({ refused: 'field-malformed', field: 'satisfied' });
  });

  it('counts those in vain; the policy says how many make a sender unreachable', () => {
    const vain = { outcome: 'unreachable' as const, satisfied: null };
    expect(tried(after(), vain, rule)).toEqual({ is: 'failed', reason: 'unreachable', attempt: 1, final: false });
    expect(tried(after(failed('unreachable', false)), vain, rule)).toEqual({ is: 'failed', reason: 'unreachable', attempt: 2, final: true });
    expect(tried(after(), vain, { attempts: 1 })).toMatchObject({ attempt: 1, final: true });
    expect(tried(after(failed('unreachable', false)), { outcome: 'refused', satisfied: null }, rule)).toEqual({ is: 'failed', reason: 'refused', attempt: 1, final: true });
  });

  it('N-03 is none where nobody knows the sender, whatever came of it; once closed that is said first', () => {
    const unnamed = (...more: readonly Given[]) => followUpOf(unnamedIn(story(...answeredBy, ...more)))!;
    for (const outcome of ['reached', 'unreachable', 'refused'] as const) {
      for (const satisfied of [true, false, null]) expect(tried(unnamed(asked), { outcome, satisfied }, rule)).toEqual({ refused: 'call-back-anonymous' });
    }
    expect(tried(unnamed(said(true, 'questionnaire')), { outcome: 'reached', satisfied: true }, rule)).toMatchObject({ refused: 'call-back-closed' });
    expect(silent(unnamed(asked), 1, rule)).toEqual({ final: true });
  });

  it.each<[string, Given]>([
    ['done', said(true)], ['unreachable', failed('unreachable', true)], ['refused', failed('refused', true)], ['silence', failed('silence', true)], ['ended', reviewAsked],
  ])('is refused once the call-back is %s', (state, given) => {
    expect(tried(after(given), { outcome: 'reached', satisfied: true }, rule)).toEqual({ refused: 'call-back-closed', values: { state } });
  });
});

describe('T-10 silence', () => {
  it('is an outcome of its own, and concludes where the policy says so', () => {
    expect(silent(after(asked), 1, rule)).toEqual({ final: true });
    expect(silent(after(asked), 1, { silence: 'stays-open' })).toEqual({ final: false });
  });

  it('is none where nothing was asked, something was said, or another round is meant', () => {
    expect(silent(after(), 1, rule)).toBeUndefined();
    expect(silent(after(asked, said(true)), 1, rule)).toBeUndefined();
    expect(silent(after(asked, reviewAsked), 1, rule)).toBeUndefined();
    expect(silent(after(asked), 2, rule)).toBeUndefined();
  });
});
