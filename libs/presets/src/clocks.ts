import type { PolicyDraft } from '@huiyin/policy';

export type Clock = PolicyDraft['clocks'][number];
type Trigger = Clock['startsOn'][number];

const on = (...facts: readonly string[]): Trigger[] => facts.map((fact) => ({ fact }));
/** A reply of one of these kinds was sent. */
export const reply = (...kinds: string[]): Trigger => (kinds.length > 0 ? { fact: 'reply-sent', where: { kind: kinds } } : { fact: 'reply-sent' });

export const filed = on('appeal-filed');
export const filedOrReopened = on('appeal-filed', 'appeal-reopened');
export const answeredOnSpot = on('appeal-answered-on-spot');
export const orderIssued = on('order-issued');
export const leadOrderIssued: Trigger[] = [{ fact: 'order-issued', where: { lead: [true] } }];
export const opinionGiven = on('opinion-given');

/** While the sender is asked for material the clock stands still, for five working days at most. */
export const waitsForMaterial: Pick<Clock, 'pausesOn' | 'resumesOn' | 'pauseLimit'> = {
  pausesOn: on('material-requested'),
  resumesOn: on('material-given'),
  pauseLimit: { workingDays: 5 },
};

/** The handler four working hours before, the head of the department one. */
export const remindHandler: Clock['reminders'] = [
  { minutesBefore: 240, tell: ['handler'] },
  { minutesBefore: 60, tell: ['handler', 'department-head'] },
];

/** Filed to accepted, or to whatever else ends the wait. */
export const acceptance = (due: Clock['due'], ladder: string, source: string): Clock => ({
  id: 'acceptance', kind: 'acceptance', names: { zh: '受理', en: 'Acceptance' }, per: 'round',
  startsOn: filed,
  stopsOn: on('appeal-accepted', 'appeal-refused', 'appeal-referred', 'appeal-merged', 'appeal-withdrawn', 'appeal-answered-on-spot'),
  due, ladder, reminders: [{ minutesBefore: 60, tell: ['officer'] }], promised: true, source,
});

/** The department's opinion, counted per order. */
export const opinion = (rule: Pick<Clock, 'id' | 'due' | 'source'> & Partial<Clock>): Clock => ({
  kind: 'opinion', names: { zh: '处理意见', en: 'Opinion' }, per: 'order', startsOn: orderIssued, stopsOn: opinionGiven,
  ...waitsForMaterial, reminders: remindHandler, ...rule,
});

/** The final reply to the sender, counted from the lead order. */
export const answer = (rule: Pick<Clock, 'id' | 'due' | 'source'> & Partial<Clock>): Clock => ({
  kind: 'answer', names: { zh: '答复', en: 'Answer' }, per: 'round', startsOn: leadOrderIssued, stopsOn: [reply('final'), ...answeredOnSpot],
  ...waitsForMaterial, reminders: [{ minutesBefore: 240, tell: ['officer'] }], promised: true, ...rule,
});

/** Asking the sender after the answer; who has been told, or asks for a review, need not be asked any more. */
export const callBack = (rule: Pick<Clock, 'due' | 'source'> & Partial<Clock>): Clock => ({
  id: 'call-back', kind: 'call-back', names: { zh: '回访', en: 'Call-back' }, per: 'round',
  startsOn: [reply('final'), ...answeredOnSpot],
  stopsOn: [...on('call-back-done', 'satisfaction-given', 'review-asked', 'appeal-concluded'), { fact: 'call-back-failed', where: { final: [true] } }],
  reminders: [{ minutesBefore: 240, tell: ['officer'] }], ...rule,
});

/** A questionnaire that nobody answers: on its breach feedback says so; no ladder, no points. */
export const silence = (due: Clock['due'], source: string): Clock => ({
  id: 'silence', kind: 'silence', names: { zh: '问卷等候', en: 'Waiting for an answer' }, per: 'round',
  startsOn: on('call-back-asked'),
  stopsOn: [...on('call-back-done', 'satisfaction-given', 'review-asked'), { fact: 'call-back-failed', where: { final: [true] } }],
  due, source,
});

/** From the question whether it was handled rightly to the leader's decision. */
export const reviewing = (due: Clock['due'], ladder: string, source: string): Clock => ({
  id: 'review', kind: 'review', names: { zh: '复核', en: 'Review' }, per: 'round',
  startsOn: on('review-asked'), stopsOn: on('review-decided'), due, ladder, reminders: [{ minutesBefore: 240, tell: ['officer'] }], source,
});
