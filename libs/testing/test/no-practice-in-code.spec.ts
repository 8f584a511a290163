import { nationalCalendar } from '@huiyin/calendar';
import { calendarOf, checkPolicy, classify, type Policy, policySchema, promises, route } from '@huiyin/policy';
import { presetIds, presets } from '@huiyin/presets';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disguise } from '../src/disguise';

const root = join(__dirname, '../../..');
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const filedAt = new Date('2026-11-20T07:48:00Z');
const plain = (id: (typeof presetIds)[number]): Policy => policySchema.parse(presets[id]);

/** Texts that speak for some terms of a policy, between words that speak for none. */
const texts = ({ terms }: Policy) =>
  fc.array(fc.constantFrom(...terms.flatMap(({ words }) => words)), { maxLength: 4 });
const told = (words: readonly string[]): string => words.map((word) => `……${word}……`).join('');

describe.each(presetIds)('N-01 the practice of %s is in its policy alone', (preset) => {
  const known = plain(preset);

  it('is a policy still when everything in it is called otherwise', () => {
    fc.assert(fc.property(seeds, fc.nat({ max: 5 }), (seed, longer) => {
      const { policy } = disguise(presets[preset], seed, longer);
      expect(checkPolicy(policy)).not.toHaveProperty('problems');
      expect(JSON.stringify(policy)).not.toContain(preset);
    }), { numRuns: 8 });
  });

  it('sorts what is said into the same categories, grades and confidence', () => {
    fc.assert(fc.property(seeds, texts(known), (seed, words) => {
      const { policy, id, word } = disguise(presets[preset], seed);
      const { category, grade, confidential, terms } = classify(told(words), known);
      expect(classify(told(words.map(word)), policy)).toEqual({ category: id(category), grade: id(grade), confidential, terms: terms.map(id) });
    }), { numRuns: 20 });
  });

  it('promises the same at filing, and more time where its numbers give more', () => {
    const made = (policy: Policy, grade: string, channel: string) => promises(policy, { grade, channel, filedAt }, calendarOf(policy.hours, nationalCalendar()));
    const cases = fc.tuple(fc.constantFrom(...known.grades), fc.constantFrom(...known.channels));
    fc.assert(fc.property(seeds, cases, fc.integer({ min: 1, max: 5 }), (seed, [grade, channel], longer) => {
      const [same, slow] = [disguise(presets[preset], seed), disguise(presets[preset], seed, longer)];
      const before = made(known, grade.id, channel.id);
      expect(made(same.policy, same.id(grade.id), same.id(channel.id))).toEqual(before.map((promise) => ({ ...promise, kind: same.id(promise.kind) })));
      const later = made(slow.policy, slow.id(grade.id), slow.id(channel.id));
      expect(later.map(({ kind }) => kind)).toEqual(before.map(({ kind }) => slow.id(kind)));
      before.forEach((promise, nth) => {
        const other = later[nth];
        if ('at' in promise && other && 'at' in other) expect(Date.parse(other.at)).toBeGreaterThanOrEqual(Date.parse(promise.at));
      });
    }), { numRuns: 12 });
  });

  it('finds the same department for the same reasons', () => {
    const units = (kinds: readonly string[]) => kinds.map((kind, nth) => ({ id: `00000000-0000-7000-8000-00000000000${nth}`, parentId: nth === 0 ? null : '00000000-0000-7000-8000-000000000000', kind, names: { zh: 'u', en: 'u' }, headPersonId: null, closed: false }));
    const kinds = [...new Set(known.routes.flatMap(({ unit }) => (typeof unit === 'object' && 'kind' in unit ? [unit.kind] : [])))].slice(0, 9);
    const organisation = (named: readonly string[]) => ({ units: units(named), members: [], coverage: [], absences: [], load: {} }) as never;
    fc.assert(fc.property(seeds, fc.constantFrom(...known.categories), fc.constantFrom(...known.grades), (seed, category, grade) => {
      const { policy, id } = disguise(presets[preset], seed);
      const about = { category: category.id, grade: grade.id, channel: known.channels[0]?.id ?? '', mode: 'named', terms: [], placeId: null, originUnitId: '00000000-0000-7000-8000-000000000000', barredPersonIds: [], at: filedAt } as const;
      const found = route(about, known, organisation(kinds));
      const other = route({ ...about, category: id(about.category), grade: id(about.grade), channel: id(about.channel) }, policy, organisation(kinds.map(id)));
      expect('unitId' in other && other.unitId).toEqual('unitId' in found && found.unitId);
      expect('why' in other && other.why.map(({ code }) => code)).toEqual('why' in found && found.why.map(({ code }) => code));
    }), { numRuns: 20 });
  });
});

describe('N-01 no practice in code', () => {
  const isLeftOut = (path: string): boolean => /node_modules|\.spec\.|\/test\/|\/demonstration\/|apps\/e2e\/|apps\/portal\/(dev|test|pictures)\//.test(path);
  const files = readdirSync(join(root, 'apps'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mts|sql|graphql|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isLeftOut(path));

  it('no application but for demonstration data names a preset', () => {
    expect(files.length).toBeGreaterThan(300);
    const naming = files.filter((path) => presetIds.some((preset) => new RegExp(`\\b${preset}\\b`, 'i').test(readFileSync(path, 'utf8'))));
    expect(naming.map((path) => path.slice(root.length))).toEqual([]);
  });
});
