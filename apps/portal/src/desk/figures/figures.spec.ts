import { figures } from '../../i18n/zh-CN/figures';
import { type Cell, cellWords, definitionWords, numberWords, percentWords, pointsBelow, type SayFigures } from './figures';

const say: SayFigures = (key, values = {}) => figures[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
const cell = (change: Partial<Cell>): Cell => ({ figure: 'ON_TIME', numerator: 381, denominator: 412, exclusions: [], value: 381 / 412, withheld: null, ...change });
const zh = (names: { zh: string }): string => names.zh;

describe('N-05 a figure in words', () => {
  it('is a percentage with what it comes from', () => {
    expect(cellWords(cell({}), 5, say)).toBe('92.5% (381 / 412)');
    expect(percentWords(1)).toBe('100.0%');
    expect(cellWords(cell({ numerator: 0, denominator: 0, value: null }), 5, say)).toBe('–');
  });

  it('is a number of persons at least, where some are not known', () => {
    const persons = { figure: 'PERSONS' as const, numerator: 1_886, denominator: null, value: 1_886 };
    expect(numberWords(cell({ ...persons, exclusions: [{ id: 'unknown-persons', count: 162 }] }), say)).toBe('≥ 1,886');
    expect(numberWords(cell({ ...persons, exclusions: [{ id: 'unknown-persons', count: 0 }] }), say)).toBe('1,886');
    expect(numberWords(cell({ figure: 'MEDIAN_HOURS', numerator: null, denominator: 12, value: 9.1 }), say)).toBe('9.1');
  });

  it('is not told where it is withheld, in a spreadsheet neither', () => {
    const nothing = { numerator: null, denominator: null, value: null };
    expect(cellWords(cell({ ...nothing, withheld: 'SMALL' }), 7, say)).toBe('少于 7');
    expect(cellWords(cell({ ...nothing, withheld: 'COMPLEMENT' }), 7, say)).toBe('为护他处');
    expect(pointsBelow(cell({ ...nothing, withheld: 'SMALL' }), cell({}))).toBeUndefined();
  });

  it('is compared with the total only where it is below', () => {
    expect(pointsBelow(cell({ value: 0.848 }), cell({ value: 0.93 }))).toBeCloseTo(8.2);
    expect(pointsBelow(cell({ value: 0.95 }), cell({ value: 0.93 }))).toBeUndefined();
  });
});

describe('a definition', () => {
  const definition = {
    id: 'ON_TIME' as const, version: 1, value: 'SHARE' as const, names: { zh: '按期率', en: '' }, numerator: { zh: '守住的', en: '' }, denominator: { zh: '已见分晓的', en: '' },
    exclusions: [{ id: 'withdrawn', names: { zh: '撤回', en: '' } }, { id: 'merged', names: { zh: '并入', en: '' } }], period: { zh: '期内到期的', en: '' },
  };

  it('says what is left out, with its number under a table', () => {
    expect(definitionWords(definition, undefined, say, zh)).toBe('按期率 = 守住的 / 已见分晓的。按期内到期的算。不含：撤回、并入。');
    expect(definitionWords(definition, cell({ exclusions: [{ id: 'withdrawn', count: 9 }, { id: 'merged', count: 0 }] }), say, zh)).toBe('按期率 = 守住的 / 已见分晓的。按期内到期的算。不含：撤回 9 件。');
  });
});
