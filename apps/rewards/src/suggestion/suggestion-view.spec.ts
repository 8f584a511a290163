import { presets } from '@huiyin/presets';
import { policySchema } from '@huiyin/policy';
import { blindView } from '../panel/blind-view';
import { story } from '../../test/story';
import { authorOf } from './author';
import { viewOf } from './suggestion-view';

const at = new Date('2026-11-20T01:00:00.000Z');
const row = {
  id: 's', appealId: 'the-appeal', class: 'technique', campaign: null, policyVersion: 1, reviewers: 2, raisedAt: at, raisedBy: 'olga', state: 'raised' as const, reached: null, reachable: null,
};
const words = [
  { id: 'w', kind: 'proposal', title: '电子台账', body: '交接班改用电子台账。', personId: 'olga', at },
  { id: 'one', kind: 'remark', title: null, body: '值得推广', personId: 'rita', at },
];
const sheets = [{ id: 'one', personId: 'rita', scores: [{ criterion: 'effect', score: 8 }], at }, { id: 'two', personId: 'rosa', scores: [{ criterion: 'effect', score: 3 }], at }];
const scored = { ...row, state: 'adopted' as const, reached: 44, reachable: 80 };

describe('T-10 who sees what of a suggestion', () => {
  it('the staff see how many have scored, and what they gave once all have', () => {
    expect(viewOf(row, { words, sheets: sheets.slice(0, 1), award: null }, 'reader')).toMatchObject({ appealId: 'the-appeal', scored: 1, sheets: [], result: null });
    expect(viewOf(scored, { words, sheets, award: null }, 'reader')).toMatchObject({ result: { reached: 44, reachable: 80 }, sheets: [{ personId: 'rita', words: '值得推广' }, { personId: 'rosa' }] });
  });

  it('who may not read the appeal does not see which it is; its author sees nobody and no score', () => {
    expect(viewOf(scored, { words, sheets, award: null }, 'staff').appealId).toBeNull();
    const own = viewOf(scored, { words, sheets, award: null }, 'sender');
    expect(own).toMatchObject({ title: '电子台账', state: 'adopted', sheets: [], result: null, scored: 0 });
    expect(JSON.stringify(own)).not.toMatch(/olga|rita|rosa/);
  });

  it('a reviewer sees words and criteria, nothing of the appeal, and others’ scores only when all have scored', () => {
    const rules = policySchema.parse(presets.heze).suggestions!;
    const open = blindView(row, words, sheets, rules, 'rita');
    expect(open).toMatchObject({ title: '电子台账', scale: 10, mine: { scores: [{ score: 8 }], words: '值得推广' }, others: [], result: null });
    expect(JSON.stringify(open)).not.toMatch(/the-appeal|olga|rita|rosa/);
    expect(blindView(scored, words, sheets, rules, 'rita')).toMatchObject({ others: [[{ score: 3 }]], result: { reached: 44 } });
  });
});

describe('T-10 the author is the appeal', () => {
  const filed = { type: 'appeal-filed', data: { number: 'X-1', mode: 'anonymous' } };
  it.each([
    ['merged', 'appeal-merged', false], ['archived', 'appeal-archived', false], ['withdrawn', 'appeal-withdrawn', true], ['not accepted', 'appeal-refused', true], ['erased', 'appeal-erased', true],
  ])('of one %s something may come: %s, %s', (_how, type, gone) => {
    expect(authorOf(story(filed, { type }))).toEqual({ number: 'X-1', anonymous: true, round: 1, gone });
  });
  it('is not known before it was filed', () => expect(authorOf(story({ type: 'order-issued' }))).toBeUndefined());
});
