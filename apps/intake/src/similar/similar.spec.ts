import * as fc from 'fast-check';
import { alike, gramsOf, gramsOfAppeal } from './grams';
import { type Compared, similarTo } from './similar';

const settings = { atLeast: 30, withinDays: 90, warnFrom: 3 };
const day = (n: number): Date => new Date(Date.UTC(2026, 10, n));
const appeal = (id: string, body: string, change: Partial<Compared> = {}): Compared => ({
  id, title: '', body, status: 'filed', placeName: null, category: 'life', terms: [], filedAt: day(20), ...change,
});
const water = '三号楼夜班澡堂这周都没热水，下班九点多洗不上。';
const one = appeal('a', water, { placeName: '二号食堂', terms: ['shower'] });

describe('N-07 pairs of letters', () => {
  it('are the same however a text is written, and are whole numbers', () => {
    expect(gramsOf('ＡＢ，热水')).toEqual(gramsOf('ab 热水'));
    expect(gramsOf('热')).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => gramsOf(text).every((gram) => Number.isSafeInteger(gram) && gram > 0)));
  });

  it('of an appeal are those of its title and of the beginning of what was written', () => {
    expect(gramsOfAppeal({ title: '热水', body: `${'一'.repeat(499)}二三` })).toEqual(gramsOf(`热水 ${'一'.repeat(499)}二`));
  });

  it('tell how alike two texts are: wholly, by half, not at all, whichever is first', () => {
    expect([alike(gramsOf('没有热水'), gramsOf('没有热水')), alike(gramsOf('没有热水'), gramsOf('没有电灯')), alike(gramsOf('热水'), gramsOf('津贴')), alike([], [])]).toEqual([100, 33, 0, 0]);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => expect(alike(gramsOf(a), gramsOf(b))).toBe(alike(gramsOf(b), gramsOf(a)))));
  });
});

describe('N-07 T-14 what says the same', () => {
  it('is told with how alike it is and why, the most alike first', () => {
    const near = appeal('b', '三号楼夜班澡堂没热水，下班洗不上。', { placeName: '二号食堂', terms: ['shower'], filedAt: day(18) });
    const far = appeal('c', '夜班津贴这个月少算了两天。');
    const { items, many } = similarTo(one, [far, near, one], settings);
    expect(items.map(({ appealId }) => appealId)).toEqual(['b']);
    expect(items[0]!.score).toBeGreaterThanOrEqual(60);
    expect(items[0]!.reasons.map(({ code }) => code)).toEqual(['same-words', 'same-place', 'same-term', 'same-category', 'days-apart']);
    expect(items[0]!.reasons.at(-1)).toEqual({ code: 'days-apart', values: { days: 2 } });
    expect(many).toBeNull();
  });

  it('counts what is merged, which is not offered, and warns from the number that the policy sets', () => {
    const same = (id: string, change: Partial<Compared> = {}) => appeal(id, water, change);
    const found = similarTo(one, [same('b'), same('c', { status: 'merged' })], settings);
    expect([found.items.length, found.many]).toEqual([1, 3]);
    expect(similarTo(one, [same('b'), same('c', { status: 'merged' })], { ...settings, warnFrom: 4 }).many).toBeNull();
  });

  it.each<[string, Partial<Compared>, Partial<typeof settings>]>([
    ['was filed too long before', { filedAt: new Date(Date.UTC(2026, 5, 1)) }, {}], ['was withdrawn', { status: 'withdrawn' }, {}], ['is less alike than asked for', { body: '夜班澡堂灯坏了。' }, { atLeast: 90 }],
  ])('leaves out what %s', (_what, change, asked) => {
    expect(similarTo(one, [appeal('b', water, change)], { ...settings, ...asked }).items).toEqual([]);
  });
});
