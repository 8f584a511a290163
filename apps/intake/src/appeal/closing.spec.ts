import type { Actor } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { caseFile } from '../../test/case-log';
import { readCase, statusOf } from './appeal';
import { archive, missingFor, strikeOff } from './closing';
import type { Trigger } from './life';

const ID = '00000000-0000-7000-8000-00000000aaaa';
const NOW = new Date('2026-11-21T00:00:00.000Z');
const later = new Date('2026-12-21T00:00:00.000Z');
const actor: Actor = { kind: 'person', personId: ID, role: 'officer' };
const answered: readonly Trigger[] = ['submit', 'accept', 'order-issued', 'final-reply'];
const given = (...on: Trigger[]) => readCase(ID, caseFile(...on));
const seen = { actor, own: false, seen: 3, current: 3, zone: 'Asia/Shanghai' };

describe('Y-04 strike off', () => {
  const command = { ...seen, allowed: true };
  it('concludes what was answered, and says how', () => {
    const decision = strikeOff(given(...answered), command, NOW);
    if (isRefusal(decision)) throw new Error(decision.refused);
    expect(decision.appeal.stage).toMatchObject({ status: 'concluded', how: 'struck-off' });
    expect(decision.facts).toMatchObject([{ type: 'appeal-concluded', data: { how: 'struck-off' }, actor }]);
  });

  it.each([
    ['by whom the policy does not name', answered, { allowed: false }, 'not-allowed'],
    ['of their own', answered, { own: true }, 'own-appeal'],
    ['on what they did not see', answered, { seen: 2 }, 'stale-version'],
    ['before an answer', answered.slice(0, 3), {}, 'wrong-state'],
    ['twice', [...answered, 'strike-off'] as const, {}, 'wrong-state'],
    ['over an open review', [...answered, 'dissatisfied'] as const, {}, 'review-open'],
  ])('is refused %s', (_what, on, change, code) => {
    expect(strikeOff(given(...on), { ...command, ...change }, NOW)).toMatchObject({ refused: code });
  });
});

describe('T-10 T-15 archive when complete', () => {
  const command = { ...seen, reviewUntil: later };
  it.each<[string, Trigger[]]>([
    ['satisfied', [...answered, 'satisfied']], ['upheld', [...answered, 'review-asked', 'upheld']], ['refused', ['submit', 'refuse']],
    ['withdrawn', ['submit', 'withdraw']], ['referred', ['submit', 'refer']],
  ])('at once where it was %s', (_how, on) => {
    const decision = archive(given(...on), command, NOW);
    if (isRefusal(decision)) throw new Error(decision.refused);
    expect(statusOf(decision.appeal)).toBe('archived');
  });

  it.each<Trigger>(['unreachable', 'call-back-refused', 'silence', 'strike-off'])('only when the time for a review is over where it was concluded by %s', (how) => {
    const closed = given(...answered, how);
    expect(archive(closed, command, NOW)).toMatchObject({ refused: 'archive-incomplete', values: { missing: 'review-time', until: later.toISOString() } });
    expect(archive(closed, command, later)).toHaveProperty('appeal.stage.status', 'archived');
  });

  it('never with a review or a question open, in another state, or on an old version', () => {
    expect(missingFor(given(...answered, 'satisfied', 'review-asked'), later, NOW)).toEqual(['review']);
    expect(missingFor(given(...answered, 'ask-material', 'silence'), later, NOW)).toEqual(['material', 'review-time']);
    expect(archive(given(...answered), command, NOW)).toMatchObject({ refused: 'wrong-state' });
    expect(archive(given('submit', 'refuse'), { ...command, seen: 1 }, NOW)).toMatchObject({ refused: 'stale-version' });
    expect(archive(given('submit', 'refuse'), { ...command, own: true }, NOW)).toMatchObject({ refused: 'own-appeal' });
  });

  it('a second round is concluded anew', () => {
    const twice = given(...answered, 'handled-wrongly');
    expect(twice).toMatchObject({ round: 2, stage: { status: 'accepted' } });
  });
});
