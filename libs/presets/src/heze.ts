import type { PolicyDraft } from '@huiyin/policy';
import { categories } from './categories';
import { collected, qr, talk, web } from './channels';
import { acceptance, answer, opinion, reviewing, silence } from './clocks';
import { officeHours } from './hours';
import { departmentHead, leadingGroup } from './ladders';
import { explanation, finalFromCentre, replyParts, review } from './replies';
import { suggestions } from './suggestions';
import { notAccepted, outOfScope } from './scope';
import { careTerms, terms } from './terms';

/** Deductions 扣分 on the head, linked to the performance ledger. */
const points: PolicyDraft['points'] = [
  { id: 'evasion', names: { zh: '搪塞应付、推诿扯皮', en: 'Evasive or passing the buck' }, on: { fact: 'evasion-found' }, points: -1, against: 'unit-head', source: 'H-07' },
  { id: 'overdue', names: { zh: '逾期未办理', en: 'Overdue' }, on: { fact: 'clock-breached', where: { kind: ['commission'] } }, points: -2, against: 'unit-head', source: 'H-07' },
  { id: 'absence', names: { zh: '无人参加', en: 'Sent nobody' }, on: { fact: 'talk-absence' }, points: -1, against: 'unit-head', source: 'H-07' },
  { id: 'late-report', names: { zh: '报送不及时', en: 'Reported late' }, on: { fact: 'report-late' }, points: -1, against: 'unit-head', source: 'H-07' },
];

const ladders: PolicyDraft['ladders'] = [{
  id: 'overdue',
  names: { zh: '督办', en: 'Supervision' },
  levels: [
    { names: { zh: '督办员', en: 'Host of the talk' }, holder: { is: 'host' }, actions: ['tell', 'duty'], next: { workingDays: 1 }, source: 'H-06' },
    departmentHead({ names: { zh: '责任科室', en: 'Responsible office' }, actions: ['tell', 'duty', 'points'], next: { workingDays: 2 }, source: 'H-06' }),
    leadingGroup({ actions: ['tell', 'duty'], source: 'H-05' }),
  ],
  source: 'H-06',
}];

/** A coal company's eight-level talks 八级慧谈: what is not answered on the spot becomes a commission form with its date. */
export const heze: PolicyDraft = {
  names: { zh: '八级慧谈', en: 'Eight-level talks' },
  preset: 'heze',
  categories,
  terms: [...terms, ...careTerms],
  grades: [{ id: 'general', names: { zh: '一般', en: 'General' }, source: 'H-04' }],
  channels: [talk, qr, web, collected('golden-idea', '金点子', 'Golden ideas', 'public', 'H-08'), collected('video-talk', '云上慧谈', 'Video talk', 'public', 'H-03')],
  triage: { category: 'other', grade: 'general' },
  hours: officeHours,
  clocks: [
    acceptance({ workingDays: 1 }, 'overdue', 'H-04'),
    opinion({
      id: 'commission', kind: 'commission', names: { zh: '承办单', en: 'Commission form' }, due: { date: 'dueOn', otherwise: { workingDays: 7 } }, ladder: 'overdue', source: 'H-04',
    }),
    answer({ id: 'answer', due: { workingDays: 10 }, ladder: 'overdue', source: 'H-04' }),
    silence({ calendarDays: 7 }, 'H-09'),
    reviewing({ workingDays: 5 }, 'overdue', 'H-06'),
  ],
  ladders,
  authority: 'overdue',
  routes: [
    {
      id: 'daily-life', names: { zh: '民生归后勤', en: 'Daily life to logistics' },
      when: { categories: ['livelihood', 'home'] }, unit: { kind: 'logistics' }, person: ['unit-head', 'least-loaded'], source: 'H-04',
    },
    {
      id: 'people', names: { zh: '人事薪酬归人力', en: 'Pay and rights to human resources' },
      when: { categories: ['pay', 'rights', 'growth', 'workforce'] }, unit: { kind: 'human-resources' }, person: ['unit-head', 'least-loaded'], source: 'H-04',
    },
    { id: 'origin', names: { zh: '由提出的单位先办', en: 'Where it comes from' }, unit: 'origin', person: ['unit-head'], source: 'H-01' },
    {
      id: 'office', names: { zh: '其余归服务中心', en: 'The rest to the service centre' },
      unit: { kind: 'service-centre' }, person: ['least-loaded', 'unit-head'], source: 'H-04',
    },
  ],
  replies: { parts: replyParts, onSpotBy: ['officer', 'host'], requirements: [{ ...finalFromCentre, source: 'H-04' }, explanation] },
  review,
  points,
  suggestions: suggestions([100, 500], 'H-08'),
  accountability: { returns: 1, appealWithin: { workingDays: 5 }, source: 'H-07' },
  figures: { threshold: 5, source: 'N-08' },
  promise: {
    version: '2026-1',
    scope: { zh: '慧谈中提出的问题、困难和建议。', en: 'Questions, difficulties and suggestions raised in a talk.' },
    service: { zh: '能当场答复的当场答复，并说明依据；不能的，填承办单，到期公开答复。', en: 'Answered on the spot with grounds where possible; otherwise a commission form with a date and a published answer.' },
    outOfScope,
    notAccepted,
    source: 'H-04',
  },
};
