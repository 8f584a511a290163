import type { PolicyDraft } from '@huiyin/policy';

/** The eight categories of A-02, which fit every practice, with the topics of Y-06 under daily life. */
export const categories: PolicyDraft['categories'] = [
  { id: 'leadership', names: { zh: '班子建设', en: 'Leadership' }, source: 'A-02' },
  { id: 'workforce', names: { zh: '队伍状况', en: 'Workforce' }, source: 'A-02' },
  { id: 'growth', names: { zh: '素质提升', en: 'Training and growth' }, source: 'A-02' },
  { id: 'rights', names: { zh: '权益保障', en: 'Rights' }, source: 'A-02' },
  { id: 'pay', names: { zh: '薪酬考核', en: 'Pay and assessment' }, source: 'A-02' },
  { id: 'livelihood', names: { zh: '民生事宜', en: 'Daily life' }, source: 'A-02' },
  { id: 'livelihood.meals', parent: 'livelihood', names: { zh: '就餐', en: 'Meals' }, source: 'Y-06' },
  { id: 'livelihood.lodging', parent: 'livelihood', names: { zh: '住宿', en: 'Lodging' }, source: 'Y-06' },
  { id: 'livelihood.bathing', parent: 'livelihood', names: { zh: '洗浴', en: 'Bathing' }, source: 'Y-06' },
  { id: 'livelihood.commuting', parent: 'livelihood', names: { zh: '通勤', en: 'Commuting' }, source: 'Y-06' },
  { id: 'home', names: { zh: '员工之家', en: 'Staff home' }, source: 'A-02' },
  { id: 'other', names: { zh: '其他', en: 'Other' }, source: 'A-02' },
];
