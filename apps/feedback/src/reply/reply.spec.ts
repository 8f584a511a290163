import type { Policy } from '@huiyin/policy';
import { type CaseCopy, fold } from '../case/case-copy';
import { type Draft, problemOf } from './reply';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 1, minute));
const heard = (known: CaseCopy | undefined, type: string, minute: number, round = 1): CaseCopy =>
  fold(known, { appealId: 'a', round, type, occurredAt: at(minute), policyVersion: 7 });
const filed = heard(undefined, 'appeal-filed', 0);
const accepted = heard(filed, 'appeal-accepted', 1);
const policy: Pick<Policy, 'replies'> = {
  replies: {
    parts: [{ id: 'who', names: { zh: '谁在办', en: 'who' } }, { id: 'when', names: { zh: '什么时候', en: 'when' } }],
    requirements: [
      { kind: 'first', by: ['officer', 'responder'], parts: ['who', 'when'], needsOpinion: false },
      { kind: 'final', by: ['officer'], parts: [], needsOpinion: true },
    ],
  },
};
const draft = (change: Partial<Draft>): Draft => ({ kind: 'first', parts: ['who', 'when'], roles: ['officer'], opinionId: null, ...change });
const opinion = { opinionId: 'o', orderId: 'w' };
const code = (one: Draft, about: CaseCopy, standing?: typeof opinion) => problemOf(one, about, policy, standing)?.refused;

describe('Y-03 what a reply must have', () => {
  it('names every part that a first reply lacks, in both languages', () => {
    expect(problemOf(draft({ parts: [] }), filed, policy, undefined)).toMatchObject({ refused: 'reply-incomplete', values: { missing: '谁在办、什么时候', missingEn: 'who, when' } });
    expect(code(draft({}), filed)).toBeUndefined();
  });

  it('is sent by whom the policy says', () => {
    expect(code(draft({ roles: ['responder'] }), filed)).toBeUndefined();
    expect(code(draft({ roles: ['handler'] }), filed)).toBe('reply-by-centre-only');
  });
});

describe('T-08 the final reply rests on an opinion', () => {
  it('is refused before acceptance, without an opinion, with one that does not stand, and after it was given', () => {
    const final = draft({ kind: 'final' });
    expect(code(final, filed, opinion)).toBe('wrong-state');
    expect(code(final, accepted)).toBe('opinion-missing');
    expect(code({ ...final, opinionId: 'gone' }, accepted)).toBe('opinion-missing');
    expect(code(final, accepted, opinion)).toBeUndefined();
    expect(code(final, { ...accepted, stage: 'answered' }, opinion)).toBe('final-reply-given');
  });
});

describe('a case as feedback folds it', () => {
  it('stays answered whatever comes late, and begins anew with the next round', () => {
    const answered: CaseCopy = { ...accepted, stage: 'answered' };
    expect(heard(answered, 'appeal-accepted', 2).stage).toBe('answered');
    expect(heard(answered, 'appeal-reopened', 3, 2)).toMatchObject({ stage: 'accepted', round: 2 });
    expect(heard(heard(answered, 'appeal-reopened', 3, 2), 'appeal-accepted', 4, 1)).toMatchObject({ round: 2, newestAt: at(4) });
  });
});
