import type { Policy } from '@huiyin/policy';
import type { CaseCopy } from '../case/case-copy';
import { type Draft, opinionOf, problemOf } from './reply';

const filed: CaseCopy = { round: 1, stage: 'filed', policyVersion: 7, opinions: [] };
const accepted: CaseCopy = { ...filed, stage: 'accepted' };
const policy: Pick<Policy, 'replies'> = {
  replies: {
    onSpotBy: [],
    parts: [{ id: 'who', names: { zh: '谁在办', en: 'who' } }, { id: 'when', names: { zh: '什么时候', en: 'when' } }],
    requirements: [
      { kind: 'first', by: ['officer', 'responder'], parts: ['who', 'when'], needsOpinion: false },
      { kind: 'final', by: ['officer'], parts: [], needsOpinion: true },
    ],
  },
};
const draft = (change: Partial<Draft>): Draft => ({ kind: 'first', parts: ['who', 'when'], roles: ['officer'], opinionId: null, ...change });
const opinions = [{ opinionId: 'o', orderId: 'w' }, { opinionId: 'p', orderId: 'w' }];
const code = (one: Draft, about: CaseCopy) => problemOf(one, about, policy)?.refused;

describe('Y-03 what a reply must have', () => {
  it('names every part that a first reply lacks, in both languages', () => {
    expect(problemOf(draft({ parts: [] }), filed, policy)).toMatchObject({ refused: 'reply-incomplete', values: { missing: '谁在办、什么时候', missingEn: 'who, when' } });
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
    expect(code(final, { ...filed, opinions })).toBe('wrong-state');
    expect(code(final, accepted)).toBe('opinion-missing');
    expect(code({ ...final, opinionId: 'gone' }, { ...accepted, opinions })).toBe('opinion-missing');
    expect(code(final, { ...accepted, opinions })).toBeUndefined();
    expect(code(final, { ...accepted, stage: 'answered', opinions })).toBe('final-reply-given');
  });

  it('rests on the newest that stands, or on the one named', () => {
    expect(opinionOf({ opinionId: null }, { ...accepted, opinions })).toEqual(opinions[1]);
    expect(opinionOf({ opinionId: 'o' }, { ...accepted, opinions })).toEqual(opinions[0]);
  });
});
