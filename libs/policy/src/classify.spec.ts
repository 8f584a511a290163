import fc from 'fast-check';
import { nationalCalendar } from '@huiyin/calendar';
import { calendarOf, classify, clockRulesFor, matches, pointRulesFor, policySchema, promises, replyProblems } from '.';
import { draft } from '../test/sample-draft';

const policy = policySchema.parse(draft);

describe('T-03 a first guess from words', () => {
  it.each([
    ['nothing known', '今天天气不错', { category: 'other', grade: 'general', confidential: false, terms: [] }],
    ['one category', '夜班澡堂没有热水', { category: 'livelihood.bathing', grade: 'general', confidential: false, terms: ['shower'] }],
    ['more words win', '澡堂没热水，工资也少', { category: 'livelihood.bathing', grade: 'important', confidential: false, terms: ['shower', 'wage'] }],
    ['full width and case', 'ＷＡＧＥ', { category: 'pay', grade: 'important', confidential: false, terms: ['wage'] }],
    ['a category in confidence', '总是失眠', { category: 'care', grade: 'general', confidential: true, terms: ['distress'] }],
    ['the heaviest grade', '扣工资是报复', { category: 'pay', grade: 'difficult', confidential: true, terms: ['wage', 'threat'] }],
  ])('%s', (_what, text, found) => {
    expect(classify(text, policy)).toEqual(found);
  });

  it('never lets text through, only ids of the policy', () => {
    const known = policy.terms.map(({ id }) => id);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => classify(text, policy).terms.every((id) => known.includes(id))));
  });
});

describe('T-07 what is promised', () => {
  const calendar = calendarOf(policy.hours, nationalCalendar());
  const filedAt = new Date('2026-11-20T01:00:00Z');
  it('an instant where the clock starts at filing, words where it starts later, nothing that is not a promise', () => {
    expect(promises(policy, { grade: 'general', channel: 'qr', filedAt }, calendar)).toEqual([
      { kind: 'answer', after: 'order-issued', amount: { workingDays: 5 } },
      { kind: 'acceptance', at: '2026-11-23T09:30:00.000Z', provisional: false },
    ]);
    expect(promises(policy, { grade: 'important', channel: 'qr', filedAt }, calendar)).toContainEqual({ kind: 'answer', after: 'order-issued', amount: { workingDays: 2 } });
  });
});

describe('clock rules', () => {
  it('of each kind the first that applies', () => {
    expect(clockRulesFor({ grade: 'important' }, policy).map(({ id }) => id)).toEqual(['answer-important', 'accept', 'silent']);
    expect(clockRulesFor({}, policy).map(({ id }) => id)).toEqual(['answer', 'accept', 'silent']);
  });

  it('a trigger asks for the name and for each listed field', () => {
    const final = { fact: 'reply-sent', where: { kind: ['plan', 'final'] } };
    expect(matches(final, { type: 'reply-sent', data: { kind: 'final' } })).toBe(true);
    expect(matches(final, { type: 'reply-sent', data: { kind: 'first' } })).toBe(false);
    expect(matches(final, { type: 'reply-sent', data: {} })).toBe(false);
    expect(matches({ fact: 'reply-sent' }, { type: 'opinion-given', data: {} })).toBe(false);
  });

  it('H-07 a breach of that kind costs points', () => {
    expect(pointRulesFor({ type: 'clock-breached', data: { kind: 'answer' } }, policy).map(({ points }) => points)).toEqual([-2]);
    expect(pointRulesFor({ type: 'clock-breached', data: { kind: 'acceptance' } }, policy)).toEqual([]);
  });
});

describe('Y-03 what a reply must contain', () => {
  it('names each missing part', () => {
    expect(replyProblems({ kind: 'first', parts: ['who'], roles: ['officer'] }, policy)).toEqual([
      { refused: 'reply-incomplete', field: 'parts', values: { part: 'when' } },
    ]);
    expect(replyProblems({ kind: 'first', parts: ['when', 'who'], roles: ['responder'] }, policy)).toEqual([]);
  });

  it('L-06 the final one comes from the centre and rests on an opinion', () => {
    expect(replyProblems({ kind: 'final', parts: [], roles: ['handler'] }, policy).map(({ refused }) => refused)).toEqual(['reply-by-centre-only', 'opinion-missing']);
    expect(replyProblems({ kind: 'final', parts: [], roles: ['officer'], opinionId: 'o' }, policy)).toEqual([]);
    expect(replyProblems({ kind: 'progress', parts: [], roles: ['handler'] }, policy)).toEqual([]);
  });
});
