import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aimOf, calendarOf, checkPolicy, classify, type ClockRule, due, matches, pointRulesFor, policyLimit, promises, type Policy } from '@huiyin/policy';
import { nationalCalendar } from '@huiyin/calendar';
import { presetIds, presetPolicy } from '.';

const read = (id: string): Policy => {
  const checked = checkPolicy(presetPolicy(id));
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  return checked.policy;
};

/** Entries with an id, wherever they are, and their `source`. */
const entries = (value: unknown, path: string): readonly (readonly [string, unknown])[] => {
  if (Array.isArray(value)) return value.flatMap((each, i) => entries(each, `${path}.${i}`));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value ? [[path, 'source' in value ? value.source : undefined] as const] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => entries(each, `${path}.${key}`))];
};

describe.each(presetIds)('N-09 the preset %s', (id) => {
  it('is a valid policy of its own name, far under the limit', () => {
    expect(checkPolicy(presetPolicy(id))).not.toHaveProperty('problems');
    expect(read(id).preset).toBe(id);
    expect(JSON.stringify(read(id)).length).toBeLessThan(policyLimit / 10);
  });

  it('says of each entry which requirement it comes from', () => {
    const without = entries(presetPolicy(id), id).filter(([, source]) => typeof source !== 'string' || !/^[THALYN]-\d\d$/.test(source));
    expect(without).toEqual([]);
  });

  it('promises something at filing', () => {
    const policy = read(id);
    const calendar = calendarOf(policy.hours, nationalCalendar());
    const filedAt = new Date('2026-11-20T07:48:00Z');
    expect(promises(policy, { grade: policy.triage.grade, channel: 'qr', filedAt }, calendar).length).toBeGreaterThan(0);
  });

  it('has a review that its page finds, and a call-back where it has a time for one, by what they wait for', () => {
    const after = (aim: string) => read(id).clocks.filter((rule) => aimOf(rule) === aim).map(({ kind }) => kind);
    expect([after('call-back'), after('review')]).toEqual([['tongnan', 'linhe'].includes(id) ? ['call-back'] : [], ['review']]);
    expect(read(id).clocks.filter((rule) => aimOf(rule) === 'other').map(({ kind }) => kind)).toEqual(expect.arrayContaining(['silence']));
  });

  it('promises what a page has words for', () => expect(read(id).clocks.filter((rule) => rule.promised && aimOf(rule) === 'other')).toEqual([]));
});

describe('Y-03 the promise of the catch-all window', () => {
  const policy = read('yuwu');
  const calendar = calendarOf(policy.hours, nationalCalendar());

  it.each([
    ['on Friday afternoon', '2026-11-20T07:48:00Z', '2026-11-20T09:30:00.000Z', '2026-11-25T09:30:00.000Z'],
    ['at 23:50', '2026-11-20T15:50:00Z', '2026-11-23T09:30:00.000Z', '2026-11-25T09:30:00.000Z'],
    ['on Saturday morning', '2026-11-21T02:00:00Z', '2026-11-23T09:30:00.000Z', '2026-11-25T09:30:00.000Z'],
  ])('filed %s', (_when, filedAt, first, plan) => {
    const made = promises(policy, { grade: 'general', channel: 'qr', filedAt: new Date(filedAt) }, calendar);
    expect(made).toContainEqual({ kind: 'first-reply', at: first, provisional: false });
    expect(made).toContainEqual({ kind: 'plan', at: plan, provisional: false });
  });
});

describe('T-03 the grades of the six stages', () => {
  const policy = read('tongnan');
  const calendar = calendarOf(policy.hours, nationalCalendar());
  const answerFor = (grade: string): unknown =>
    promises(policy, { grade, channel: 'qr', filedAt: new Date('2026-11-20T07:48:00Z') }, calendar).find(({ kind }) => kind === 'answer');

  it('each has its own time for the answer, told in words until the order is issued', () => {
    expect(answerFor('general')).toEqual({ kind: 'answer', after: 'order-issued', amount: { workingDays: 5 } });
    expect(answerFor('important')).toEqual({ kind: 'answer', after: 'order-issued', amount: { workingDays: 7 } });
  });

  it('only the difficult one needs deliberation', () => {
    expect(policy.grades.filter(({ needsDeliberation }) => needsDeliberation).map(({ id }) => id)).toEqual(['difficult']);
  });

  it('are suggested from words, as is the category', () => {
    expect(classify('三号楼夜班澡堂这周都没热水', policy)).toEqual({ category: 'livelihood.bathing', grade: 'general', confidential: false, terms: ['hot-water'] });
    expect(classify('父亲住院，想申请困难帮扶', policy)).toMatchObject({ category: 'rights', grade: 'important', terms: ['hardship'] });
    expect(classify('最近很焦虑，睡不好', policy)).toMatchObject({ category: 'other', confidential: true });
  });
});

describe('T-10 L-06 N-05 after the answer', () => {
  const ruleOf = (id: (typeof presetIds)[number], kind: string): ClockRule | undefined => read(id).clocks.find((rule) => rule.kind === kind);
  const stops = (rule: ClockRule | undefined, type: string, data: object = {}): boolean => rule?.stopsOn.some((trigger) => matches(trigger, { type, data })) ?? false;

  it.each([
    ['on Wednesday morning', '2026-11-18T02:00:00Z', '2026-11-20T16:00:00.000Z'],
    ['on Friday evening, over the weekend', '2026-11-20T12:00:00Z', '2026-11-22T16:00:00.000Z'],
  ])('T-10 answered %s the sender is called back within two calendar days', (_when, answeredAt, at) => {
    const { hours } = read('tongnan');
    const rule = ruleOf('tongnan', 'call-back');
    expect(rule?.startsOn.map((trigger) => [trigger.fact, trigger.where])).toEqual([['reply-sent', { kind: ['final'] }], ['appeal-answered-on-spot', undefined]]);
    expect(rule && due(rule, new Date(answeredAt), calendarOf(hours, nationalCalendar())).at.toISOString()).toBe(at);
  });

  it.each([
    ['call-back-done', {}, true], ['satisfaction-given', { satisfied: false }, true], ['review-asked', {}, true], ['appeal-concluded', {}, true],
    ['call-back-failed', { final: true }, true], ['call-back-failed', { final: false }, false], ['call-back-asked', {}, false],
  ])('T-10 the call-back clock on %s %j: stops %s', (type, data, expected) => {
    expect(stops(ruleOf('tongnan', 'call-back'), type, data)).toBe(expected);
  });

  it.each(presetIds)('N-05 in %s an attempt in vain leaves the silence running, and silence costs nobody points', (id) => {
    const rule = ruleOf(id, 'silence');
    expect(rule).toMatchObject({ startsOn: [{ fact: 'call-back-asked' }] });
    expect(rule?.ladder).toBeUndefined();
    expect(stops(rule, 'satisfaction-given')).toBe(true);
    expect(stops(rule, 'call-back-failed', { final: false, reason: 'unreachable' })).toBe(false);
    expect(pointRulesFor({ type: 'clock-breached', data: { kind: 'silence' } }, read(id))).toEqual([]);
  });

  it.each(presetIds)('T-10 in %s a review has its clock, and is decided by leaders', (id) => {
    expect(stops(ruleOf(id, 'review'), 'review-decided', { outcome: 'upheld' })).toBe(true);
    expect(read(id).review).toMatchObject({ decidedBy: ['leader'], callBackBy: ['officer'], attempts: 3, silence: 'concludes' });
  });

  it('T-10 L-06 only the practices that call back have a time for it', () => {
    expect(presetIds.filter((id) => ruleOf(id, 'call-back'))).toEqual(['tongnan', 'linhe']);
  });

  it('Y-04 only the catch-all window strikes off', () => {
    expect([read('yuwu').review.struckOffBy, read('tongnan').review.struckOffBy]).toEqual([['officer'], []]);
  });
});

describe('a practice is only a policy', () => {
  const apps = join(__dirname, '../../../apps');
  // Demonstration data must say which preset a tenant starts from; tests may.
  const isCode = (file: string): boolean => /\.(ts|tsx|sql|graphql)$/.test(file) && !/\.spec\.tsx?$|(^|\/)(demonstration|e2e|generated|test)\//.test(file);

  it('no preset is named in the code of a service', () => {
    const files = readdirSync(apps, { recursive: true, encoding: 'utf8' }).filter(isCode);
    const naming = files.filter((file) => presetIds.some((id) => readFileSync(join(apps, file), 'utf8').includes(id)));
    expect(files.length).toBeGreaterThan(0);
    expect(naming).toEqual([]);
  });
});
