import type { Actor } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { caseFile, line, START } from '../../test/case-log';
import { type Decision, follow, readCase } from './appeal';
import type { Entry } from './entry';
import type { Trigger } from './life';
import { leavesSources, merge, unmerge } from './merging';

const SOURCE = '00000000-0000-7000-8000-00000000aaaa';
const TARGET = '00000000-0000-7000-8000-00000000bbbb';
const MERGE = '00000000-0000-7000-8000-00000000cccc';
const NOW = new Date('2026-11-21T00:00:00.000Z');
const actor: Actor = { kind: 'person', personId: SOURCE, role: 'officer' };
const given = (...on: Trigger[]) => readCase(SOURCE, caseFile(...on));
const target = (...on: Trigger[]) => ({ appeal: readCase(TARGET, caseFile(...on)), number: 'TN-2026-000002' });
const seen = { actor, own: false, seen: 3, current: 3, zone: 'Asia/Shanghai' };
const merging = { ...seen, mergeId: MERGE, target: target('submit', 'accept'), sources: 0 };
const made = (decision: Decision | Refusal): Decision => {
  if (isRefusal(decision)) throw new Error(decision.refused);
  return decision;
};
const names = { mergeId: MERGE, targetId: TARGET };
const mergedAfter = (...on: Trigger[]) => made(merge(given(...on), merging, NOW)).appeal;
const at = (minute: number): Date => new Date(START.getTime() + minute * 60_000);

describe('N-07 merge', () => {
  it.each<[string, Trigger[]]>([['filed', ['submit']], ['accepted', ['submit', 'accept']], ['in hand', ['submit', 'accept', 'order-issued']]])(
    'takes one that is %s, names its round of the target, and back where it was', (_where, on) => {
      const { appeal, facts } = made(merge(given(...on), merging, NOW));
      expect(appeal.stage).toMatchObject({ status: 'merged', ...names });
      expect(facts).toMatchObject([{ type: 'appeal-merged', data: { ...names, targetRound: 1 }, actor }]);
      const back = made(unmerge(appeal, { ...seen, target: merging.target }, NOW));
      expect(back.appeal.stage.status).toBe(given(...on).stage.status);
      expect(back.facts).toMatchObject([{ type: 'appeal-unmerged', data: names, actor }]);
    },
  );

  it.each<[string, Partial<typeof merging>, Trigger[], string]>([
    ['into itself', { target: { ...merging.target, appeal: given('submit') } }, ['submit'], 'merge-into-itself'],
    ['into a merged one', { target: target('submit', 'merge') }, ['submit'], 'merge-target-merged'],
    ['into an answered one', { target: target('submit', 'accept', 'order-issued', 'final-reply') }, ['submit'], 'merge-target-closed'],
    ['into a refused one', { target: target('submit', 'refuse') }, ['submit'], 'merge-target-closed'],
    ['of one that has sources: no chain', { sources: 2 }, ['submit'], 'merge-has-sources'],
    ['twice', {}, ['submit', 'merge'], 'wrong-state'],
    ['after the answer', {}, ['submit', 'accept', 'order-issued', 'final-reply'], 'wrong-state'],
    ['on what was not seen', { seen: 2 }, ['submit'], 'stale-version'],
    ['of their own', { own: true }, ['submit'], 'own-appeal'],
  ])('is refused %s', (_what, change, on, refused) => {
    expect(merge(given(...on), { ...merging, ...change }, NOW)).toMatchObject({ refused });
  });
});

describe('N-07 unmerge', () => {
  it.each<[string, Parameters<typeof unmerge>[1], Trigger[], string]>([
    ['of what was never merged', seen, ['submit'], 'wrong-state'],
    ['twice', seen, ['submit', 'merge', 'unmerge'], 'wrong-state'],
    ['on what was not seen', { ...seen, seen: 2 }, ['submit', 'merge'], 'stale-version'],
    ['of their own', { ...seen, own: true }, ['submit', 'merge'], 'own-appeal'],
    ['after its answer', { ...seen, seen: 2 }, ['submit', 'merge', 'final-reply'], 'merge-answered'],
    ['after its answer was concluded', seen, ['submit', 'merge', 'final-reply', 'satisfied'], 'merge-answered'],
    ['while the answer of the target is on its way', { ...seen, target: target('submit', 'accept', 'order-issued', 'final-reply') }, ['submit', 'merge'], 'merge-answered'],
    ['after the target was concluded', { ...seen, target: target('submit', 'accept', 'order-issued', 'final-reply', 'satisfied') }, ['submit', 'merge'], 'merge-answered'],
  ])('is refused %s', (_what, command, on, refused) => {
    expect(unmerge(given(...on), command, NOW)).toMatchObject({ refused });
  });

  it('finds what was issued meanwhile, and what ended', () => {
    const merged = mergedAfter('submit', 'accept');
    const issued = follow(merged, [line('order-issued', 9)], NOW);
    expect(issued).toMatchObject({ facts: [], appeal: { stage: { status: 'merged' }, ordered: true } });
    expect(made(unmerge(issued.appeal, seen, NOW)).appeal.stage.status).toBe('in-hand');
    const ended = follow(issued.appeal, [line('last-order-ended', 10)], NOW).appeal;
    expect(made(unmerge(ended, seen, NOW)).appeal.stage.status).toBe('accepted');
  });
});

describe('N-07 the answer of the target', () => {
  it('answers its source, which goes its own way', () => {
    const { appeal } = follow(mergedAfter('submit'), [line('final-reply', 2_000)], NOW);
    expect(appeal.stage.status).toBe('answered');
    expect(follow(appeal, [line('satisfied', 2_001)], NOW).facts).toMatchObject([{ type: 'appeal-concluded', data: { how: 'satisfied' } }]);
  });

  it('handled wrongly, the source is unmerged and reopened, each said once', () => {
    const { appeal } = follow(mergedAfter('submit', 'accept'), [line('final-reply', 2_000)], NOW);
    const again = follow(appeal, [line('handled-wrongly', 2_001)], NOW);
    expect(again.facts).toMatchObject([
      { type: 'appeal-unmerged', round: 1, data: names, actor: { kind: 'system' } }, { type: 'appeal-reopened', round: 2 },
    ]);
    expect(again.appeal).toMatchObject({ stage: { status: 'accepted' }, round: 2, merge: null });
    expect(follow(again.appeal, [line('write', 2_002)], NOW).facts.map(({ type }) => type)).toEqual(['sender-wrote']);
  });

  it('that reached the sender stands over a merge or an end of it that did not know', () => {
    const merged = line('merge', 10, { data: { ...names } });
    const own: Entry[] = [...caseFile('submit', 'accept'), merged];
    const reply = (minute: number) => line('final-reply', 900, { at: at(minute) });
    expect(readCase(SOURCE, [...own, line('unmerge', 20, { data: { ...names } }), reply(15)]).stage.status).toBe('answered');
    expect(readCase(SOURCE, [...own, reply(9)]).stage.status).toBe('answered');
    expect(readCase(SOURCE, [...caseFile('submit'), { ...merged, at: at(5) }, line('unmerge', 20, { data: { ...names } }), reply(21)]).stage.status).toBe('answered');
  });
});

describe('what gives the sources back', () => {
  it.each([
    ['filed', 'refused', true], ['in-hand', 'referred', true], ['accepted', 'withdrawn', true], ['accepted', 'answered', true], ['filed', 'concluded', true],
    ['filed', 'accepted', false], ['in-hand', 'in-hand', false], ['answered', 'concluded', false], ['concluded', 'archived', false],
  ])('a decision from %s to %s: %s', (before, after, does) => expect(leavesSources(before, after)).toBe(does));
});
