import { isRefusal } from '@huiyin/kernel';
import { type PolicyDraft, type PolicyProblem, checkPolicy, effective, mergePolicy, policyLimit } from '.';
import { draft } from '../test/sample-draft';

const problems = (change: Partial<PolicyDraft>, organisation?: Parameters<typeof checkPolicy>[1]): readonly PolicyProblem[] => {
  const checked = checkPolicy({ ...draft, ...change }, organisation);
  return 'problems' in checked ? checked.problems : [];
};
const [important, answer, accept, silent] = draft.clocks as [PolicyDraft['clocks'][number], PolicyDraft['clocks'][number], PolicyDraft['clocks'][number], PolicyDraft['clocks'][number]];
const clocks = (...list: PolicyDraft['clocks']): Partial<PolicyDraft> => ({ clocks: list });

describe('N-01 a draft is checked whole', () => {
  it('is accepted when all holds together', () => {
    expect(checkPolicy(draft)).toHaveProperty('policy.clocks.0.kind', 'answer');
  });

  it.each<[string, Partial<PolicyDraft>, PolicyProblem]>([
    ['a fact that nobody says', clocks({ ...accept, stopsOn: [{ fact: 'appeal-liked' }] }), { path: 'clocks.0.stopsOn.0.fact', code: 'fact-unknown', value: 'appeal-liked' }],
    ['a ladder', clocks({ ...accept, ladder: 'moon' }), { path: 'clocks.0.ladder', code: 'ladder-unknown', value: 'moon' }],
    ['the authority ladder', { authority: 'moon' }, { path: 'authority', code: 'ladder-unknown', value: 'moon' }],
    ['a grade of a condition', clocks({ ...accept, when: { grades: ['general', 'huge'] } }), { path: 'clocks.0.when.grades.1', code: 'grade-unknown', value: 'huge' }],
    ['a term of a route', { routes: [{ id: 'r', when: { terms: ['x'] }, unit: 'origin', person: ['unit-head'] }] }, { path: 'routes.0.when.terms.0', code: 'term-unknown', value: 'x' }],
    ['the default category', { triage: { category: 'none', grade: 'general' } }, { path: 'triage.category', code: 'category-unknown', value: 'none' }],
    ['the channel of a condition', clocks({ ...accept, when: { channels: ['fax'] } }), { path: 'clocks.0.when.channels.0', code: 'channel-unknown', value: 'fax' }],
    ['a part of a reply', { replies: { parts: [], requirements: [{ kind: 'first', by: ['officer'], parts: ['who'] }] } }, { path: 'replies.requirements.0.parts.0', code: 'part-unknown', value: 'who' }],
    ['the same id twice', clocks(accept, accept), { path: 'clocks.1.id', code: 'id-twice', value: 'accept' }],
    ['hours without work', { hours: { ...draft.hours, makeUp: [], week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } } }, { path: 'hours.week', code: 'no-working-time' }],
    ['a fact of a point rule', { points: [{ id: 'p', names: draft.names, on: { fact: 'smile' }, points: 1, against: 'person' }] }, { path: 'points.0.on.fact', code: 'fact-unknown', value: 'smile' }],
  ])('%s', (_what, change, problem) => {
    expect(problems(change)).toContainEqual(problem);
  });

  it('a ladder that stops in the middle, and categories in a ring', () => {
    const [up] = draft.ladders as [PolicyDraft['ladders'][number]];
    expect(problems({ ladders: [{ ...up, levels: [...up.levels].reverse() }] })).toContainEqual({ path: 'ladders.0.levels.0.next', code: 'next-level-missing' });
    const ring = draft.categories.map((each) => (each.id === 'livelihood' ? { ...each, parent: 'livelihood.bathing' } : each));
    expect(problems({ categories: ring }).map(({ path, code }) => `${path} ${code}`)).toEqual(['categories.0.parent category-cycle', 'categories.1.parent category-cycle']);
  });

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...draft, colour: 'red' }, ''],
    ['a time that is none', { ...draft, hours: { ...draft.hours, makeUp: [['8:00', '12:00']] } }, 'hours.makeUp.0.0'],
    ['a zone that is none', { ...draft, hours: { ...draft.hours, timezone: 'Mars/Base' } }, 'hours.timezone'],
    ['a span that runs backwards', { ...draft, hours: { ...draft.hours, makeUp: [['12:00', '08:00']] } }, 'hours.makeUp.0'],
    ['no object at all', 'policy', ''],
    ['nothing', undefined, ''],
  ])('shape: %s', (_what, wrong, path) => {
    const checked = checkPolicy(wrong);
    expect('problems' in checked && checked.problems[0]).toMatchObject({ path, code: 'shape' });
  });

  it('one that is too large is refused by its size', () => {
    expect(checkPolicy({ ...draft, filler: 'x'.repeat(policyLimit) })).toMatchObject({ problems: [{ code: 'too-large' }] });
  });

  it('units, kinds and persons are looked up where an organisation is given', () => {
    const person = '0190a000-0000-7000-8000-000000000001';
    const change: Partial<PolicyDraft> = {
      routes: [{ id: 'a', unit: { kind: 'moon' }, person: ['unit-head'] }, { id: 'b', unit: { id: person }, person: ['unit-head'] }],
      ladders: [{ id: 'up', names: draft.names, levels: [{ names: draft.names, holder: { is: 'person', personId: person }, actions: ['tell'] }] }],
    };
    expect(problems(change)).toEqual([]);
    expect(problems(change, { units: [], members: [] }).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'routes.0.unit.kind unit-kind-unknown', 'routes.1.unit.id unit-unknown', 'ladders.0.levels.0.holder.personId person-unknown',
    ]);
  });
});

describe('rules over the facts of clocks', () => {
  it('may follow one another', () => {
    const follow = { ...silent, startsOn: [{ fact: 'clock-breached', where: { kind: ['acceptance'] } }] };
    expect(problems(clocks(accept, follow))).toEqual([]);
  });

  it('may not answer themselves, directly or by a ring', () => {
    const self = { ...accept, startsOn: [{ fact: 'clock-met' }] };
    expect(problems(clocks(self))).toEqual([{ path: 'clocks.0', code: 'clock-cycle', value: 'accept → accept' }]);
    const one = { ...accept, startsOn: [{ fact: 'clock-breached', where: { kind: ['silence'] } }] };
    const two = { ...silent, startsOn: [{ fact: 'clock-started', where: { kind: ['acceptance'] } }] };
    expect(problems(clocks(one, two)).map(({ value }) => value)).toEqual(['accept → silent → accept', 'silent → accept → silent']);
  });

  it('hear only what a rule can say: an escalation needs a ladder', () => {
    const byStep = { ...silent, startsOn: [{ fact: 'escalated' }] };
    expect(problems(clocks(accept, byStep))).toEqual([]);
    expect(problems(clocks(important, answer, { ...byStep, ladder: 'up' })).map(({ code }) => code)).toEqual(['clock-cycle']);
  });
});

describe('N-09 what a descendant changes', () => {
  const json = (value: unknown): Parameters<typeof effective>[0] => JSON.parse(JSON.stringify(value)) as Parameters<typeof effective>[0];
  const parent = json({ ...draft, locks: ['figures.threshold', 'clocks.accept'] });

  it('lies over what it inherits, field by field and entry by entry', () => {
    const merged = effective(parent, json({ triage: { grade: 'important' }, grades: [{ id: 'general', needsDeliberation: true }, { id: 'tiny', names: draft.names }] }));
    expect(merged.triage).toEqual({ category: 'other', grade: 'important' });
    expect(merged.grades).toEqual([
      { id: 'tiny', names: draft.names }, { id: 'general', names: { zh: 'general', en: 'general' }, needsDeliberation: true },
      ...draft.grades.slice(1),
    ]);
  });

  it.each<[string, unknown]>([
    ['the value', { figures: { threshold: 1 } }], ['what holds it', { figures: null }],
  ])('leaves what is locked: %s', (_what, own) => {
    expect(effective(parent, json(own)).figures).toEqual({ threshold: 5 });
  });

  it('leaves a locked rule first in its list and hands locks down', () => {
    const own = json({ clocks: [{ ...accept, due: { workingDays: 99 } }, { ...accept, id: 'mine', due: { workingDays: 99 } }], locks: ['grades'] });
    const merged = mergePolicy(parent, own);
    if (isRefusal(merged)) throw new Error(merged.refused);
    expect(merged.clocks.filter(({ kind }) => kind === 'acceptance').map(({ id, due }) => [id, due])).toEqual([['accept', { workingDays: 1 }], ['mine', { workingDays: 99 }]]);
    expect(merged.locks).toEqual(['figures.threshold', 'clocks.accept', 'grades']);
  });

  it('is refused by name where the whole does not hold together', () => {
    expect(mergePolicy(parent, { authority: 'moon' })).toMatchObject({ refused: 'policy-invalid', field: 'authority', values: { problem: 'ladder-unknown' } });
    expect(mergePolicy(undefined, draft)).toHaveProperty('authority', 'up');
    expect(mergePolicy(undefined, 'draft')).toMatchObject({ refused: 'policy-invalid' });
    expect(mergePolicy(undefined, { ...draft, filler: '诉'.repeat(policyLimit) })).toMatchObject({ refused: 'policy-too-large' });
  });
});
