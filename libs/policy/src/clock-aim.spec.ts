import { aimOf } from '.';

const on = (...facts: string[]) => facts.map((fact) => ({ fact }));
const reply = (...kinds: string[]) => ({ fact: 'reply-sent', where: { kind: kinds } });

describe('L-02 what a clock waits for', () => {
  it.each([
    ['acceptance', on('appeal-accepted', 'appeal-refused', 'appeal-merged')],
    ['first-reply', on('reply-sent', 'appeal-answered-on-spot')],
    ['first-reply', [reply('first', 'plan')]],
    ['plan', [reply('plan', 'progress', 'final')]],
    ['answer', [reply('final'), ...on('appeal-answered-on-spot')]],
    ['opinion', on('opinion-given')],
    ['other', on('review-decided')],
    ['other', [reply('explanation')]],
  ])('is %s by what stops it', (aim, stopsOn) => expect(aimOf({ stopsOn })).toBe(aim));
});
