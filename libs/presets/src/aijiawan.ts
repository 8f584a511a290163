import type { PolicyDraft } from '@huiyin/policy';
import { categories } from './categories';
import { collected, qr, web } from './channels';
import { acceptance, answer, opinion, reviewing, silence } from './clocks';
import { officeHours } from './hours';
import { departmentHead, leadingGroup } from './ladders';
import { explanation, finalFromCentre, replyParts, review } from './replies';
import { suggestions } from './suggestions';
import { notAccepted, outOfScope } from './scope';
import { careTerms, terms } from './terms';

/** An oil-field work area's scan-to-speak 有意见码上提: six places, eight categories, distributed from time to time. */
export const aijiawan: PolicyDraft = {
  names: { zh: '有意见码上提', en: 'Scan to speak' },
  preset: 'aijiawan',
  categories,
  terms: [...terms, ...careTerms],
  grades: [{ id: 'general', names: { zh: '一般', en: 'General' }, source: 'A-03' }],
  channels: [qr, web, collected('face-to-face', '面对面', 'Face to face', 'private', 'A-04'), collected('campaign', '征集', 'Campaign', 'public', 'A-05')],
  triage: { category: 'other', grade: 'general' },
  hours: officeHours,
  clocks: [
    acceptance({ workingDays: 2 }, 'overdue', 'A-03'),
    opinion({
      id: 'completion', kind: 'completion', names: { zh: '完成时限', en: 'Completion' }, due: { date: 'dueOn', otherwise: { workingDays: 15 } }, ladder: 'overdue', source: 'A-03',
    }),
    answer({ id: 'answer', due: { workingDays: 20 }, ladder: 'overdue', source: 'A-04' }),
    silence({ calendarDays: 10 }, 'A-04'),
    reviewing({ workingDays: 10 }, 'overdue', 'A-04'),
  ],
  ladders: [{
    id: 'overdue',
    names: { zh: '逐级', en: 'Level by level' },
    levels: [
      departmentHead({ names: { zh: '责任单位', en: 'Responsible unit' }, actions: ['tell', 'duty'], next: { workingDays: 2 }, source: 'A-03' }),
      leadingGroup({ actions: ['tell', 'duty'], source: 'A-03' }),
    ],
    source: 'A-07',
  }],
  authority: 'overdue',
  routes: [
    {
      id: 'daily-life', names: { zh: '民生归后勤', en: 'Daily life to logistics' },
      when: { categories: ['livelihood', 'home'] }, unit: { kind: 'logistics' }, person: ['unit-head', 'least-loaded'], source: 'A-03',
    },
    {
      id: 'union', names: { zh: '工会分发', en: 'The union distributes' },
      unit: { kind: 'service-centre' }, person: ['least-loaded', 'unit-head'], source: 'A-03',
    },
    { id: 'origin', names: { zh: '由提出的单位先办', en: 'Where it comes from' }, unit: 'origin', person: ['unit-head'], source: 'A-07' },
  ],
  replies: { parts: replyParts, onSpotBy: ['officer'], requirements: [{ ...finalFromCentre, source: 'A-04' }, explanation] },
  review,
  points: [],
  suggestions: { ...suggestions([50, 300], 'A-05'), campaigns: [{ id: 'campaign', names: { zh: '“我为企业献一计”征集', en: 'One idea for the company' }, source: 'A-05' }] },
  figures: { threshold: 10, source: 'A-06' },
  promise: {
    version: '2026-1',
    scope: { zh: '八个方面的意见和建议。请说实话：时间、地点、想怎样解决。', en: 'Opinions and suggestions in eight fields. Please be truthful: when, where, and what would solve it.' },
    service: { zh: '定期分发到人，办完由工会反馈。', en: 'Distributed to a person regularly; the union tells you the result.' },
    outOfScope,
    notAccepted,
    source: 'A-02',
  },
};
