import type { PolicyDraft } from '@huiyin/policy';
import { categories } from './categories';
import { collected, hotline, qr, web, windowChannel } from './channels';
import { acceptance, answer, callBack, opinion, reviewing, silence, type Clock } from './clocks';
import { officeHours } from './hours';
import { centreLadder, departmentHead, leadingGroup, type Ladder } from './ladders';
import { explanation, finalFromCentre, replyParts, review } from './replies';
import { suggestions } from './suggestions';
import { notAccepted, outOfScope } from './scope';
import { careTerms, gradedTerms, terms } from './terms';

const grades: PolicyDraft['grades'] = [
  { id: 'general', names: { zh: '一般', en: 'General' }, source: 'T-03' },
  { id: 'important', names: { zh: '重要', en: 'Important' }, source: 'T-03' },
  { id: 'special', names: { zh: '特殊', en: 'Special' }, source: 'T-03' },
  { id: 'difficult', names: { zh: '疑难', en: 'Difficult' }, needsDeliberation: true, source: 'T-03' },
];

const extension: Clock['extension'] = { decidedBy: ['leader'], times: 1, most: { workingDays: 5 }, beforeExpiryOnly: true };

/** Working days by grade: for the department's opinion, and for the answer to the sender. */
const days = [['general', 3, 5], ['important', 5, 7], ['special', 2, 3], ['difficult', 10, 15]] as const;

const clocks: PolicyDraft['clocks'] = [
  acceptance({ workingDays: 1 }, 'centre', 'T-02'),
  ...days.map(([grade, workingDays]) =>
    opinion({ id: `opinion-${grade}`, when: { grades: [grade] }, due: { workingDays }, ladder: 'overdue', extension, source: 'T-08' })),
  ...days.map(([grade, , workingDays]) =>
    answer({ id: `answer-${grade}`, when: { grades: [grade] }, due: { workingDays }, ladder: 'centre', source: 'T-09' })),
  callBack({ due: { calendarDays: 2 }, ladder: 'centre', source: 'T-10' }),
  silence({ calendarDays: 7 }, 'T-10'),
  reviewing({ workingDays: 5 }, 'centre', 'T-10'),
];

/** 递级解决: team or workshop, responsible department, leading group. */
const levels = (last: Ladder['levels'][number]['actions']): Ladder['levels'] => [
  {
    names: { zh: '班组车间', en: 'Team or workshop' }, holder: { is: 'role', role: 'department-head', at: 'origin' },
    actions: ['tell', 'duty'], next: { workingDays: 1 }, source: 'T-05',
  },
  departmentHead({ names: { zh: '责任部门', en: 'Responsible department' }, actions: ['tell', 'duty', 'points'], next: { workingDays: 2 }, source: 'T-05' }),
  leadingGroup({ actions: last, source: 'T-05' }),
];

const ladders: PolicyDraft['ladders'] = [
  { id: 'overdue', names: { zh: '逾期逐级', en: 'Overdue' }, levels: levels(['tell', 'duty', 'notice']), source: 'T-05' },
  { id: 'beyond-authority', names: { zh: '递级解决', en: 'Beyond authority' }, levels: levels(['tell', 'duty']), source: 'T-05' },
  centreLadder('service-centre', 'T-04'),
];

const channels: PolicyDraft['channels'] = [
  { ...windowChannel, id: 'window', names: { zh: '诉求服务中心', en: 'Service centre' }, source: 'T-06' }, qr, web, hotline,
  collected('staff-congress', '职代会', 'Staff congress'),
  collected('manager-liaison', '总经理联络员会议', "General manager's liaison meeting"),
  collected('political-work', '政工例会', 'Political work meeting'),
  collected('branch-meeting', '支部会议', 'Branch meeting'),
  collected('suggestions', '合理化建议', 'Suggestions'),
  collected('thought-trends', '思想动态收集', 'Thought-trend survey', 'private'),
  collected('oa', '协同流转', 'Office system'),
  collected('wechat', '微信', 'WeChat', 'private'),
  collected('qq', 'QQ', 'QQ', 'private'),
  collected('email', '邮箱', 'E-mail', 'private'),
  collected('letter-box', '信箱投递', 'Letter box', 'private'),
  collected('interest-group', '兴趣小组', 'Interest groups'),
  collected('open-day', '接待日', 'Open day'),
];

const routes: PolicyDraft['routes'] = [
  {
    id: 'daily-life', names: { zh: '民生归后勤', en: 'Daily life to logistics' },
    when: { categories: ['livelihood', 'home'] }, unit: { kind: 'logistics' }, person: ['least-loaded', 'unit-head'], source: 'T-08',
  },
  {
    id: 'people', names: { zh: '人事薪酬归人力', en: 'Pay and rights to human resources' },
    when: { categories: ['pay', 'rights', 'growth', 'workforce'] }, unit: { kind: 'human-resources' }, person: ['least-loaded', 'unit-head'], source: 'T-08',
  },
  {
    id: 'leadership', names: { zh: '班子建设归党建', en: 'Leadership to the party office' },
    when: { categories: ['leadership'] }, unit: { kind: 'party-office' }, person: ['unit-head'], source: 'T-08',
  },
  {
    id: 'centre', names: { zh: '其余归服务中心', en: 'The rest to the service centre' },
    unit: { kind: 'service-centre' }, person: ['least-loaded', 'unit-head'], source: 'T-06',
  },
  {
    id: 'logistics', names: { zh: '其余归后勤', en: 'The rest to logistics' },
    unit: { kind: 'logistics' }, person: ['least-loaded', 'unit-head'], source: 'T-08',
  },
  { id: 'origin', names: { zh: '由提出的单位先办', en: 'Where it comes from' }, unit: 'origin', person: ['unit-head', 'least-loaded'], source: 'T-05' },
];

/** A power-supply company's appeal management, 统·集·责·督·受·报. */
export const tongnan: PolicyDraft = {
  names: { zh: '六步诉求管理', en: 'Six-stage appeal management' },
  preset: 'tongnan',
  categories,
  terms: gradedTerms('important', ['hardship', 'harm', 'distress'], [...terms, ...careTerms]),
  grades,
  channels,
  triage: { category: 'other', grade: 'general' },
  hours: officeHours,
  clocks,
  ladders,
  authority: 'beyond-authority',
  routes,
  replies: {
    parts: replyParts,
    onSpotBy: ['officer'],
    requirements: [{ kind: 'first', by: ['officer'], parts: ['who', 'when'], source: 'T-02' }, { kind: 'plan', by: ['officer'], parts: ['steps', 'when'], source: 'T-09' }, finalFromCentre, explanation],
  },
  review,
  points: [
    { id: 'overdue', names: { zh: '逾期未给意见', en: 'No opinion in time' }, on: { fact: 'clock-breached', where: { kind: ['opinion'] } }, points: -2, against: 'unit-head', source: 'T-08' },
    { id: 'could-have-solved', names: { zh: '应解决未解决', en: 'Could have solved it' }, on: { fact: 'level-judged', where: { couldHaveSolved: [true] } }, points: -1, against: 'level-head', source: 'T-05' },
  ],
  suggestions: suggestions([200, 1_000], 'T-10', 'T-12'),
  accountability: { returns: 1, appealWithin: { workingDays: 5 }, source: 'T-05' },
  figures: { threshold: 5, source: 'N-08' },
  promise: {
    version: '2026-1',
    scope: {
      zh: '受理职工在生产、工作、生活中的问题、困难、意见和建议。劳动争议已进入仲裁或诉讼的，引导到相应渠道。',
      en: "Questions, difficulties, opinions and suggestions about employees' work and daily life. Disputes already in arbitration or court are referred there.",
    },
    service: { zh: '一个工作日内受理；按等级限时给出答复；晚了会说明原因。', en: 'Accepted within one working day, answered within the time of its grade; if late, you are told why.' },
    outOfScope,
    notAccepted,
    source: 'T-07',
  },
};
