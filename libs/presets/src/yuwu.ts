import type { PolicyDraft } from '@huiyin/policy';
import { categories } from './categories';
import { hotline, qr, web, windowChannel } from './channels';
import { acceptance, answeredOnSpot, filedOrReopened, reply, reviewing, silence, waitsForMaterial } from './clocks';
import { officeHours } from './hours';
import { departmentHead, leadingGroup, type Ladder } from './ladders';
import { explanation, finalFromCentre, replyParts, review } from './replies';
import { notAccepted, outOfScope } from './scope';
import { careTerms, gradedTerms, terms } from './terms';

const clocks: PolicyDraft['clocks'] = [
  acceptance({ minutes: 240 }, 'climb', 'Y-04'),
  {
    id: 'first-reply', kind: 'first-reply', names: { zh: '首次答复', en: 'First reply' }, per: 'round',
    startsOn: filedOrReopened, stopsOn: [reply(), ...answeredOnSpot],
    due: { sameDay: { cutOff: '17:30', after: 'next-workday' } },
    reminders: [{ minutesBefore: 120, tell: ['responder', 'handler', 'officer'] }], ladder: 'first-reply', promised: true, source: 'Y-03',
  },
  {
    id: 'plan', kind: 'plan', names: { zh: '整改方案', en: 'Plan' }, per: 'round',
    startsOn: filedOrReopened, stopsOn: [reply('plan', 'progress', 'final'), ...answeredOnSpot], ...waitsForMaterial,
    due: { workingDays: 3 },
    reminders: [{ minutesBefore: 240, tell: ['responder', 'handler'] }, { minutesBefore: 60, tell: ['responder', 'handler', 'department-head'] }],
    ladder: 'climb', promised: true, source: 'Y-03',
    extension: { decidedBy: ['leader'], times: 1, most: { workingDays: 3 }, beforeExpiryOnly: true },
  },
  silence({ calendarDays: 5 }, 'Y-04'),
  reviewing({ workingDays: 3 }, 'climb', 'Y-04'),
];

/** 逐级上报: head of the district, dispatch office, leading group. */
const climb = (next: Ladder['levels'][number]['next']): Ladder['levels'] => [
  departmentHead({ names: { zh: '区队负责人', en: 'Head of the district' }, actions: ['tell', 'duty'], next, source: 'Y-03' }),
  {
    names: { zh: '调度办', en: 'Dispatch office' }, holder: { is: 'role', role: 'department-head', at: { kind: 'dispatch-office' } },
    actions: ['tell', 'duty'], next: { workingDays: 1 }, source: 'Y-04',
  },
  leadingGroup({ actions: ['tell', 'duty', 'notice'], source: 'Y-03' }),
];

const ladders: PolicyDraft['ladders'] = [
  { id: 'first-reply', names: { zh: '首次答复逐级', en: 'Late first reply' }, levels: climb({ minutes: 120 }), source: 'Y-03' },
  { id: 'climb', names: { zh: '逐级上报', en: 'Level by level' }, levels: climb({ workingDays: 1 }), source: 'Y-03' },
];

/** The responder of the team first (Y-01); without one, by category; at last the dispatch office. */
const routes: PolicyDraft['routes'] = [
  { id: 'covered', names: { zh: '包保人先办', en: 'The responder first' }, unit: 'responder', person: ['responder', 'unit-head'], source: 'Y-01' },
  {
    id: 'daily-life', names: { zh: '民生归后勤', en: 'Daily life to logistics' },
    when: { categories: ['livelihood', 'home'] }, unit: { kind: 'logistics' }, person: ['least-loaded', 'unit-head'], source: 'Y-06',
  },
  {
    id: 'people', names: { zh: '人事薪酬归人力', en: 'Pay and rights to human resources' },
    when: { categories: ['pay', 'rights', 'growth', 'workforce'] }, unit: { kind: 'human-resources' }, person: ['least-loaded', 'unit-head'], source: 'Y-04',
  },
  {
    id: 'dispatch', names: { zh: '其余归调度办', en: 'The rest to the dispatch office' },
    unit: { kind: 'dispatch-office' }, person: ['least-loaded', 'unit-head'], source: 'Y-04',
  },
  { id: 'origin', names: { zh: '由提出的单位先办', en: 'Where it comes from' }, unit: 'origin', person: ['unit-head', 'least-loaded'], source: 'Y-03' },
];

/** A coal company's catch-all window 兜底窗口: reply the same day, a plan in three working days, climb. */
export const yuwu: PolicyDraft = {
  names: { zh: '兜底窗口', en: 'Catch-all window' },
  preset: 'yuwu',
  categories,
  terms: gradedTerms('urgent', ['harm', 'distress'], [...terms, ...careTerms]),
  grades: [
    { id: 'general', names: { zh: '一般', en: 'General' }, source: 'Y-03' },
    { id: 'urgent', names: { zh: '紧急', en: 'Urgent' }, source: 'Y-03' },
  ],
  channels: [windowChannel, qr, web, hotline],
  triage: { category: 'other', grade: 'general' },
  hours: officeHours,
  clocks,
  ladders,
  authority: 'climb',
  routes,
  replies: {
    parts: replyParts,
    onSpotBy: ['officer', 'responder'],
    requirements: [
      { kind: 'first', by: ['responder', 'handler', 'officer'], parts: ['who', 'when', 'meanwhile'], source: 'Y-03' },
      { kind: 'plan', by: ['responder', 'handler', 'officer'], parts: ['steps', 'when'], source: 'Y-03' },
      { kind: 'progress', by: ['responder', 'handler', 'officer'], source: 'Y-03' },
      finalFromCentre,
      explanation,
    ],
  },
  review: { ...review, struckOffBy: ['officer'], source: 'Y-04' },
  points: [],
  figures: { threshold: 5, source: 'N-08' },
  promise: {
    version: '2026-1',
    scope: {
      zh: '工作、生活里没人管、不知道找谁的事，都可以到这里说。',
      en: 'Anything about work and daily life that nobody takes care of, or that you do not know whom to ask about.',
    },
    service: { zh: '当天首次答复；三个工作日内给出整改方案或进度说明。', en: 'A first reply the same day; a plan or a progress statement within three working days.' },
    outOfScope,
    notAccepted,
    source: 'Y-03',
  },
};
