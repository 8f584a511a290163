import { deciders, handlers } from '@huiyin/policy';
import * as fc from 'fast-check';
import type { Told } from '../follow-up/told';
import { finalReplyOf, standingMerge } from './merge';

const minute = (n: number): string => new Date(Date.UTC(2026, 10, 20, 1, n)).toISOString();
const told = (n: number, type: string, data: Told['data'] = {}, round = 1): Told => ({
  id: `f${n}`, type, round, occurredAt: minute(n), policyVersion: 6 + round, actor: { kind: 'person', personId: 'officer', role: 'officer' }, data,
});
const merge = { mergeId: 'm', targetId: 't' };
const merged = [told(1, 'appeal-filed'), told(2, 'appeal-accepted'), told(3, 'appeal-merged', { ...merge, targetRound: 2 })];
const part = { ...merge, handledBy: ['zhou'], decidedBy: ['chief', 'zhou'] };

describe('N-07 a merge that waits for the answer of its target', () => {
  it.each<[string, Told[], boolean]>([
    ['stands', merged, true],
    ['is undone by its name alone', [...merged, told(4, 'appeal-unmerged', { mergeId: 'other' })], true],
    ['was undone', [...merged, told(4, 'appeal-unmerged', merge)], false],
    ['has its answer', [...merged, told(4, 'reply-sent', { kind: 'final', merge: part })], false],
    ['had an answer of its own before', [...merged, told(0, 'reply-sent', { kind: 'final' })], false],
    ['was withdrawn meanwhile', [...merged, told(4, 'appeal-withdrawn')], false],
    ['was told how far it is', [...merged, told(4, 'reply-sent', { kind: 'progress' })], true],
    ['of a later round is not over by the answer of the first', [told(0, 'reply-sent', { kind: 'final' }), told(1, 'appeal-filed'), told(2, 'appeal-reopened', {}, 2), told(3, 'appeal-merged', merge, 2)], true],
  ])('%s, whatever the order of the facts', (_what, facts, stands) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (any) => {
        const found = standingMerge(any, 'm');
        expect(found !== undefined).toBe(stands);
        if (found) expect(found).toMatchObject({ ...merge, policyVersion: 6 + found.round });
      }),
    );
  });

  it('passes on the answer of the round that was named, and none that was passed on', () => {
    const facts = [told(1, 'reply-sent', { kind: 'final', replyId: 'first' }), told(2, 'reply-sent', { kind: 'final', replyId: 'second' }, 2)];
    expect([finalReplyOf(facts, 2)?.data['replyId'], finalReplyOf(facts, 3)]).toEqual(['second', undefined]);
    expect(finalReplyOf([told(1, 'reply-sent', { kind: 'final', merge: part })], 1)).toBeUndefined();
  });

  it('N-05 keeps who handled the target from calling back its sources, and who decided it from their review', () => {
    const facts = [...merged, told(4, 'reply-sent', { kind: 'final', merge: part })];
    expect([...handlers(facts)]).toEqual(['zhou']);
    expect([...deciders(facts)].sort()).toEqual(['chief', 'officer', 'zhou']);
  });
});
