import type { PolicyDraft } from '@huiyin/policy';
import { categories } from './categories';
import { collected, hotline, qr, web, windowChannel } from './channels';
import { acceptance, answer, callBack, opinion, reviewing, silence } from './clocks';
import { officeHours } from './hours';
import { centreLadder, departmentHead, leadingGroup } from './ladders';
import { explanation, finalFromCentre, replyParts, review } from './replies';
import { notAccepted, outOfScope } from './scope';
import { careTerms, terms } from './terms';

/** A railway's staff service centre 职工服务中心: hall, hotline, web; a supervision notice obliges the unit within 5 working days. */
export const linhe: PolicyDraft = {
  names: { zh: '职工服务中心', en: 'Staff service centre' },
  preset: 'linhe',
  categories: [...categories, { id: 'transaction', names: { zh: '事务办理', en: 'Transactions' }, source: 'L-01' }],
  terms: [
    ...terms, ...careTerms,
    { id: 'reimbursement', words: ['报销', '水电费', '缴费', 'reimburse'], category: 'transaction', source: 'L-01' },
  ],
  grades: [{ id: 'general', names: { zh: '一般', en: 'General' }, source: 'L-02' }],
  channels: [
    { ...windowChannel, names: { zh: '服务大厅', en: 'Service hall' }, source: 'L-01' }, hotline, web, qr,
    collected('visit', '走访', 'Visit', 'private', 'L-04'), collected('consultation-day', '主题咨询日', 'Theme consultation day', 'public', 'L-08'),
  ],
  triage: { category: 'other', grade: 'general' },
  hours: officeHours,
  clocks: [
    acceptance({ minutes: 240 }, 'centre', 'L-02'),
    opinion({
      id: 'supervised-answer', kind: 'supervised-answer', names: { zh: '督办答复', en: 'Supervised answer' }, onStart: ['notice'], due: { workingDays: 5 }, ladder: 'overdue', source: 'L-05',
    }),
    answer({ id: 'answer', due: { workingDays: 7 }, ladder: 'centre', source: 'L-02' }),
    callBack({ due: { workingDays: 3 }, ladder: 'centre', source: 'L-06' }),
    silence({ calendarDays: 7 }, 'L-06'),
    reviewing({ workingDays: 5 }, 'centre', 'L-02'),
  ],
  ladders: [
    {
      id: 'overdue',
      names: { zh: '督查督办', en: 'Supervision' },
      levels: [
        departmentHead({ names: { zh: '责任单位', en: 'Responsible unit' }, actions: ['tell', 'duty'], next: { workingDays: 1 }, source: 'L-05' }),
        leadingGroup({ actions: ['tell', 'duty'], source: 'L-05' }),
      ],
      source: 'L-05',
    },
    centreLadder('service-centre', 'L-02'),
  ],
  authority: 'overdue',
  routes: [
    {
      id: 'daily-life', names: { zh: '民生归后勤', en: 'Daily life to logistics' },
      when: { categories: ['livelihood', 'home'] }, unit: { kind: 'logistics' }, person: ['least-loaded', 'unit-head'], source: 'L-05',
    },
    {
      id: 'people', names: { zh: '人事薪酬归人力', en: 'Pay and rights to human resources' },
      when: { categories: ['pay', 'rights', 'growth', 'workforce'] }, unit: { kind: 'human-resources' }, person: ['least-loaded', 'unit-head'], source: 'L-05',
    },
    {
      id: 'centre', names: { zh: '其余归服务中心', en: 'The rest to the service centre' },
      unit: { kind: 'service-centre' }, person: ['least-loaded', 'unit-head'], source: 'L-02',
    },
    { id: 'origin', names: { zh: '由提出的单位先办', en: 'Where it comes from' }, unit: 'origin', person: ['unit-head'], source: 'L-05' },
  ],
  replies: { parts: replyParts, onSpotBy: ['officer'], requirements: [finalFromCentre, explanation] },
  review: { ...review, source: 'L-06' },
  points: [],
  figures: { threshold: 5, source: 'N-08' },
  promise: {
    version: '2026-1',
    scope: { zh: '政策咨询、事务办理、便民服务，职工和家属都可以来。', en: 'Policy questions, transactions and convenience services, for employees and their families.' },
    service: { zh: '首问负责、限时办结。', en: 'Whoever takes it first owns it until it is closed, within a time limit.' },
    outOfScope,
    notAccepted,
    source: 'L-02',
  },
};
