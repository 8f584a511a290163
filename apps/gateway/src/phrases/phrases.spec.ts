import * as contracts from '@huiyin/contracts';
import { refusalCodes } from '@huiyin/kernel';
import { changers, changes } from './changes';
import { evidencePhrase, evidences } from './evidence';
import { faultPhrase } from './faults';
import { happening, happenings } from './happenings';
import { likenesses } from './likeness';
import { amountPhrase, moment } from './moments';
import { notifications } from './notifications';
import { promiseSaid } from './promises';
import { reasonPhrase, reasons } from './reasons';
import { refusalPhrase } from './refusals';

/** `{missingEn}` holds in English what `{missing}` holds in Chinese. */
const placeholders = (phrase: string): string[] => [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name]) => (name ?? '').replace(/En$/, '')).sort();

describe('the words of the gateway in both languages', () => {
  it.each(refusalCodes.map((code) => [code]))('refusal %s says the same with the same values', (code) => {
    const [zh, en] = [refusalPhrase('zh-CN', code), refusalPhrase('en', code)];
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[\x20-\x7e]+$/);
  });

  it.each([...Object.entries(happenings), ...Object.entries(notifications), ...Object.entries(evidences), ...Object.entries(reasons), ...Object.entries(likenesses)])('%s has the same values in both', (_key, { zh, en }) => {
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[\x20-\x7e]+$/);
  });

  it('has words for every fact of an appeal', () => {
    const elsewhere = ['tenancy', 'intake-private', 'reporting'];
    const facts = Object.values(contracts).flatMap((one) => (typeof one === 'object' && one !== null && 'publisher' in one && !elsewhere.includes(one.publisher) ? [one.type] : []));
    expect(facts.length).toBeGreaterThan(20);
    expect(facts.filter((type) => !(type in happenings))).toEqual([]);
  });

  it('fills in what it is given and leaves what it is not', () => {
    expect(refusalPhrase('en', 'field-too-long', { max: 200 })).toBe('Too long: at most 200 characters.');
    expect(refusalPhrase('zh-CN', 'field-too-long', { max: 200 })).toBe('太长了，最多 200 个字。');
    expect(reasonPhrase('en', 'fewest-open', { person: 'Lin', open: 0 })).toBe('Lin has the fewest open: 0');
    expect(reasonPhrase('en', 'no-such-reason', {})).toBe('no-such-reason');
    expect(faultPhrase('en', 'FORBIDDEN')).not.toBe(faultPhrase('zh-CN', 'FORBIDDEN'));
  });

  it('T-02 a stale version says what changed, when and by which role, and no more than it is told', () => {
    const values = { version: 3, status: 'accepted', changed: 'appeal-accepted', at: '2026-11-24T09:30:00.000Z', zone: 'Asia/Shanghai', by: 'officer' };
    expect(refusalPhrase('zh-CN', 'stale-version', values)).toBe('11月24日 周二 17:30，诉求专责刚改过：已受理。您写的还在，看过再定。');
    expect(refusalPhrase('en', 'stale-version', values)).toBe('Changed on Tue 24 Nov, 17:30 by an officer: accepted. What you wrote is kept; look and decide.');
    expect(refusalPhrase('en', 'stale-version', { ...values, by: 'unheard-of' })).toContain('by somebody: accepted.');
    expect(refusalPhrase('en', 'stale-version', { version: 3 })).toBe(refusalPhrase('en', 'stale-version'));
    for (const { zh, en } of [...Object.values(changes), ...Object.values(changers)]) expect([zh, en]).toEqual([expect.stringMatching(/^[^{]*\p{Script=Han}[^{]*$/u), expect.stringMatching(/^[\x20-\x7e]+$/)]);
  });

  it('H-07 says what points are for, and of a fact without words of its own what the timeline says', () => {
    const values = { order: 'CB-1', clock: '承办单', dueAt: '11月24日', appeal: 'HZ-1' };
    expect(evidencePhrase('zh-CN', 'clock-breached', values)).toBe('承办单 CB-1 的承办单，应在 11月24日 前完成，到期没有完成。');
    expect(evidencePhrase('zh-CN', 'clock-breached', { ...values, order: '' })).toMatch(/^诉求 HZ-1 的/);
    expect(evidencePhrase('en', 'opinion-sent-back', values)).toBe('Opinion sent back');
  });

  it('H-07 names neither order nor appeal where there is none to be named, and leaves no hole', () => {
    const nothing = { order: '', clock: '', dueAt: '', appeal: '' };
    expect(evidencePhrase('zh-CN', 'clock-breached', { ...nothing, clock: '办理时限', dueAt: '11月24日' })).toBe('办理时限应在 11月24日 前完成，到期没有完成。');
    expect(evidencePhrase('en', 'clock-breached', nothing)).toBe('It was not done by the time it was due.');
    expect(evidencePhrase('zh-CN', 'evasion-found', nothing)).toBe('被认定搪塞应付、推诿扯皮。');
    expect(evidencePhrase('zh-CN', 'level-judged', nothing)).toBe('逐级上报时，被判定本级应解决而没有解决。');
  });

  it('says a line of the case by its kind, and an unknown one by itself', () => {
    expect(happening('en', 'escalated', { level: 2 })).toBe('Escalated to level 2');
    expect(happening('zh-CN', 'reply-sent', { kind: 'plan' })).toBe('整改方案');
    expect(happening('zh-CN', 'reply-sent', { kind: 'unheard-of' })).toBe('已答复');
    expect(happening('zh-CN', 'call-back-failed', { reason: 'silence' })).toBe('到期未收到评价');
    expect(happening('en', 'never-heard', {})).toBe('never-heard');
  });
});

describe('L-02 promises in words', () => {
  const names = { answer: { zh: '答复', en: 'Answer', aim: 'answer' as const } };
  const zone = 'Asia/Shanghai';

  it('an instant in the zone of the tenant, marked where it is provisional', () => {
    const made = { kind: 'answer', at: '2026-11-24T09:30:00.000Z', provisional: false };
    expect(promiseSaid('zh-CN', made, names, zone).text).toBe('答复：11月24日 周二 17:30 前');
    expect(promiseSaid('en', made, names, zone).text).toBe('Answer by Tue 24 Nov, 17:30');
    expect(promiseSaid('en', { ...made, provisional: true }, names, zone)).toMatchObject({ provisional: true, text: 'Answer by Tue 24 Nov, 17:30 (provisional)' });
    expect(promiseSaid('zh-CN', { ...made, kind: 'unnamed' }, names, zone)).toMatchObject({ aim: 'other', text: expect.stringMatching(/^unnamed：/) });
    expect(moment('zh-CN', '2026-11-24T16:05:00.000Z', zone)).toBe('11月25日 周三 00:05');
  });

  it('an amount after what starts it', () => {
    const made = { kind: 'answer', after: 'order-issued', amount: { workingDays: 10 } };
    expect(promiseSaid('zh-CN', made, names, zone)).toEqual({ kind: 'answer', aim: 'answer', text: '答复：派单后 10 个工作日内', at: null, provisional: false, after: 'order-issued' });
    expect(promiseSaid('en', made, names, zone).text).toBe('Answer within 10 working days after assignment');
  });

  it.each([
    [{ workingDays: 1 }, '1 个工作日', '1 working day'], [{ calendarDays: 2 }, '2 天', '2 days'], [{ minutes: 270 }, '4 个工作小时 30 分', '4 working h 30 min'],
    [{ minutes: 0 }, '0 分', '0 min'], [{ minutes: 60 }, '1 个工作小时', '1 working h'], [{}, '规定时限', 'the set time'],
  ])('%j', (amount, zh, en) => {
    expect([amountPhrase('zh-CN', amount), amountPhrase('en', amount)]).toEqual([zh, en]);
  });
});
