import type { PolicyDraft } from '../src';

const day: PolicyDraft['hours']['makeUp'] = [['08:00', '12:00'], ['14:00', '17:30']];
const named = (id: string): { id: string; names: { zh: string; en: string } } => ({ id, names: { zh: id, en: id } });

/** The smallest policy that uses everything once; tests change what they are about. */
export const draft: PolicyDraft = {
  names: { zh: '示例', en: 'Sample' },
  categories: [
    named('livelihood'), { ...named('livelihood.bathing'), parent: 'livelihood' }, { ...named('care'), confidential: true }, named('pay'), named('other'),
  ],
  terms: [
    { id: 'shower', words: ['澡堂', '热水'], category: 'livelihood.bathing' },
    { id: 'wage', words: ['工资', 'Wage'], category: 'pay', grade: 'important' },
    { id: 'distress', words: ['失眠'], category: 'care' },
    { id: 'threat', words: ['报复'], confidential: true, grade: 'difficult' },
  ],
  grades: [named('general'), named('important'), { ...named('difficult'), needsDeliberation: true }],
  channels: [{ ...named('qr'), visibility: 'both', modes: ['anonymous'] }],
  triage: { category: 'other', grade: 'general' },
  hours: { timezone: 'Asia/Shanghai', week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }, makeUp: day, nationalHolidays: true, exceptions: {} },
  clocks: [
    {
      ...named('answer-important'), kind: 'answer', per: 'round', startsOn: [{ fact: 'order-issued', where: { lead: [true] } }],
      stopsOn: [{ fact: 'reply-sent', where: { kind: ['final'] } }], when: { grades: ['important'] }, due: { workingDays: 2 }, ladder: 'up', promised: true,
    },
    {
      ...named('answer'), kind: 'answer', per: 'round', startsOn: [{ fact: 'order-issued' }],
      stopsOn: [{ fact: 'reply-sent' }], due: { workingDays: 5 }, promised: true,
    },
    { ...named('accept'), kind: 'acceptance', per: 'round', startsOn: [{ fact: 'appeal-filed' }], stopsOn: [{ fact: 'appeal-accepted' }], due: { workingDays: 1 }, promised: true },
    { ...named('silent'), kind: 'silence', per: 'round', startsOn: [{ fact: 'call-back-asked' }], stopsOn: [{ fact: 'satisfaction-given' }], due: { calendarDays: 7 } },
  ],
  ladders: [{
    ...named('up'),
    levels: [
      { names: { zh: '一', en: 'One' }, holder: { is: 'role', role: 'department-head', at: 'unit' }, actions: ['tell'], next: { workingDays: 1 } },
      { names: { zh: '二', en: 'Two' }, holder: { is: 'role', role: 'leader', at: 'tenant' }, actions: ['tell'] },
    ],
  }],
  authority: 'up',
  routes: [{ id: 'all', unit: 'origin', person: ['unit-head'] }],
  replies: {
    parts: [named('who'), named('when')],
    requirements: [{ kind: 'first', by: ['officer', 'responder'], parts: ['who', 'when'] }, { kind: 'final', by: ['officer'], needsOpinion: true }],
  },
  review: {
    askWithin: { calendarDays: 30 }, decidedBy: ['leader'], reopenWithin: { calendarDays: 90 }, attempts: 3, silence: 'concludes', anonymousInSatisfaction: false,
  },
  points: [{ ...named('late'), on: { fact: 'clock-breached', where: { kind: ['answer'] } }, points: -2, against: 'unit-head' }],
  figures: { threshold: 5 },
  promise: { version: '1', scope: { zh: '范围', en: 'Scope' }, service: { zh: '承诺', en: 'Promise' } },
};
