import { keyRing } from '@huiyin/kernel';
import { answeredBy, asked, concluded, failed, type Given, reopened, reviewAsked, reviewDecided, said, story } from '../../test/told-case';
import { followUpOf } from '../follow-up/follow-up';
import { linkCode, linkHash } from './link';
import { mayAnswer, mayAskBy } from './questionnaire';

const after = (...more: readonly Given[]) => followUpOf(story(...answeredBy, ...more))!;
const now = new Date('2026-11-21T00:00:00Z');
const open = { askUntil: new Date('2026-12-20T00:00:00Z'), reopenUntil: undefined };
const question = { id: 'q', round: 1 };

describe('T-10 a questionnaire', () => {
  it('is asked once, while the call-back is open', () => {
    expect(mayAskBy(after())).toBeUndefined();
    expect(mayAskBy(after(asked))).toEqual({ refused: 'questionnaire-asked' });
    expect(mayAskBy(after(said(true)))).toMatchObject({ refused: 'call-back-closed' });
  });

  it('is answered once, also after silence concluded the case, within the time of a review', () => {
    expect(mayAnswer(after(asked), question, open, now)).toBeUndefined();
    expect(mayAnswer(after(asked, failed('silence', true), concluded), question, open, now)).toBeUndefined();
    expect(mayAnswer(after(asked, failed('silence', true), concluded), question, { ...open, askUntil: now }, now)).toEqual({ refused: 'questionnaire-closed' });
    expect(mayAnswer(after(asked, said(true, 'questionnaire', 'q')), question, open, now)).toEqual({ refused: 'questionnaire-used' });
  });

  it.each<[string, Given[]]>([
    ['what was said on the phone', [said(true)]], ['a review', [reviewAsked]], ['an end', [{ type: 'appeal-archived' }]],
    ['the next round', [said(false), reviewAsked, reviewDecided('handled-wrongly'), reopened]],
  ])('is closed by %s', (_by, more) => {
    expect(mayAnswer(after(asked, ...more), question, open, now)).toEqual({ refused: 'questionnaire-closed' });
  });
});

describe('N-03 the link', () => {
  const key = (n: number): string => Buffer.alloc(32, n).toString('base64');
  const { current } = keyRing(key(1));
  it('derives again from the same id, and differs by tenant, id and key', () => {
    const code = linkCode(current, 't', 'q');
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{20}$/);
    expect(linkCode(current, 't', 'q')).toBe(code);
    expect(new Set([code, linkCode(current, 'u', 'q'), linkCode(current, 't', 'p'), linkCode(keyRing(key(2)).current, 't', 'q')]).size).toBe(4);
    expect(linkHash(current, code)).toMatch(/^[0-9a-f]{64}$/);
  });
});
