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
