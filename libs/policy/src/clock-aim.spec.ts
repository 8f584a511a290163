import { aimOf, type ClockAim, type Trigger } from '.';

const on = (...facts: string[]) => facts.map((fact) => ({ fact }));
const reply = (...kinds: string[]) => ({ fact: 'reply-sent', where: { kind: kinds } });

type Case = [aim: ClockAim, stopsOn: Trigger[], startsOn?: Trigger[]];

describe('L-02 what a clock waits for', () => {
  it.each<Case>([
    ['acceptance', on('appeal-accepted', 'appeal-refused', 'appeal-merged')],
    ['first-reply', on('reply-sent', 'appeal-answered-on-spot')],
    ['first-reply', [reply('first', 'plan')]],
    ['plan', [reply('plan', 'progress', 'final')]],
    ['answer', [reply('final'), ...on('appeal-answered-on-spot')]],
    ['opinion', on('opinion-given')],
    ['call-back', on('call-back-done', 'review-asked', 'appeal-concluded'), [reply('final')]],
    ['call-back', on('satisfaction-given'), on('appeal-answered-on-spot')],
    ['call-back', on('call-back-done', 'review-decided'), on('reply-sent')],
    ['other', on('call-back-done', 'satisfaction-given'), on('call-back-asked')],
    ['other', on('call-back-done'), [reply('progress')]],
    ['other', on('satisfaction-given'), on('review-asked')],
    ['review', on('review-decided', 'review-closed'), on('review-asked')],
    ['other', [reply('explanation')]],
  ])('is %s by what stops it, and a call-back by its start at the answer', (aim, stopsOn, startsOn = on('appeal-filed')) => expect(aimOf({ startsOn, stopsOn })).toBe(aim));
});
