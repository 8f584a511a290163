import type { PolicyDraft } from '@huiyin/policy';

type Suggestions = NonNullable<PolicyDraft['suggestions']>;

/** What a suggestion is about, for the figures by class. */
const classes: Suggestions['classes'] = [
  { id: 'safety', names: { zh: '安全生产', en: 'Safety at work' }, source: 'H-09' },
  { id: 'technique', names: { zh: '技术工艺', en: 'Techniques' }, source: 'H-09' },
  { id: 'cost', names: { zh: '降本增效', en: 'Cost and output' }, source: 'H-09' },
  { id: 'management', names: { zh: '管理改进', en: 'Management' }, source: 'H-09' },
  { id: 'daily-life', names: { zh: '生活服务', en: 'Daily life' }, source: 'H-09' },
];

/** By real effect and benefit 实际效果和效益; two score it blind, and six tenths adopt it. */
const scoring = (source: string): Omit<Suggestions, 'award' | 'source'> => ({
  classes,
  raisedBy: ['officer'],
  reviewers: 2,
  scale: 10,
  criteria: [
    { id: 'effect', names: { zh: '实际效果', en: 'Real effect' }, weight: 4, source },
    { id: 'benefit', names: { zh: '效益', en: 'Benefit' }, weight: 3, source },
    { id: 'feasible', names: { zh: '可行', en: 'Feasible' }, weight: 2, source },
    { id: 'new', names: { zh: '新意', en: 'New' }, weight: 1, source },
  ],
  threshold: 60,
  decidedBy: ['officer', 'leader'],
});

const award = (yuan: readonly [number, number], source: string): Suggestions['award'] => ({
  least: yuan[0] * 100, most: yuan[1] * 100, fundedBy: ['leader'], grantedBy: ['leader'], paidBy: ['officer'], claimWithin: { calendarDays: 90 }, source,
});

/** Suggestions with awards within these yuan, as the requirement `source` has them. */
export const suggestions = (yuan: readonly [number, number], source: string, awardSource = source): Suggestions => ({ ...scoring(source), award: award(yuan, awardSource), source });
