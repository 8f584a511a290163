import { broadCategories, categoryPath } from './category';

const all = [
  { id: 'livelihood', names: { zh: '民生事宜', en: 'Daily life' } },
  { id: 'livelihood.bathing', names: { zh: '洗浴', en: 'Baths' } },
  { id: 'other', names: { zh: '其他', en: 'Other' } },
];

describe('A-02 categories of a policy', () => {
  it('offers senders the broad ones', () => {
    expect(broadCategories(all).map(({ id }) => id)).toEqual(['livelihood', 'other']);
  });

  it('tells a finer one with where it belongs', () => {
    expect(categoryPath(all[1]!, all, (names) => names.zh)).toBe('民生事宜 / 洗浴');
  });
});
