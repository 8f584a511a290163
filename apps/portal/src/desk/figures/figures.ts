import type { ReadAuditOverviewQuery } from '../../generated/desk';
import type { Say } from '../../i18n/say';
import type { figures } from '../../i18n/zh-CN/figures';

export type SayFigures = Say<Extract<keyof typeof figures, string>>;
export type Cell = ReadAuditOverviewQuery['auditOverview']['total'][number];
export type Definition = ReadAuditOverviewQuery['auditOverview']['definitions'][number];
export type FigureId = Cell['figure'];
type Names = Definition['names'];

/** The figures of the table of tenants, in its order. */
export const columns: readonly FigureId[] = ['ITEMS', 'PERSONS', 'ON_TIME', 'ANSWERED', 'IMPLEMENTATION', 'SATISFACTION', 'MEDIAN_HOURS'];

/** A tenant this many points below the total is worth a look. */
export const lookPoints = 5;

export const cellOf = (cells: readonly Cell[], figure: FigureId): Cell | undefined => cells.find((cell) => cell.figure === figure);

/** 93.0% */
export const percentWords = (share: number): string => `${(share * 100).toFixed(1)}%`;

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** What a shown cell says. Whoever is not known may be another person each time, so a number of persons is the least there can be. */
export const numberWords = ({ figure, value, exclusions }: Cell, say: SayFigures): string => {
  if (value === null) return say('none');
  if (figure === 'MEDIAN_HOURS' || figure === 'P90_HOURS') return value.toFixed(1);
  const unknown = figure === 'PERSONS' && exclusions.some(({ id, count }) => id === 'unknown-persons' && count > 0);
  return unknown ? say('persons.least', { count: thousands(value) }) : thousands(value);
};

/** n / d */
export const countsWords = ({ numerator, denominator }: Cell): string => `${numerator ?? 0} / ${denominator ?? 0}`;

export const isRate = ({ denominator, figure }: Cell): boolean => denominator !== null && figure !== 'MEDIAN_HOURS' && figure !== 'P90_HOURS';

/** One cell as text alone, as a spreadsheet has it; a withheld one is withheld there too. */
export const cellWords = (cell: Cell | undefined, threshold: number, say: SayFigures): string => {
  if (!cell) return '';
  if (cell.withheld) return say(`withheld.${cell.withheld}`, { k: threshold });
  if (!isRate(cell)) return numberWords(cell, say);
  return cell.value === null ? say('none') : `${percentWords(cell.value)} (${countsWords(cell)})`;
};

/** How many points below the total's rate, where both are shown; undefined where it is not below. */
export const pointsBelow = (cell: Cell | undefined, total: Cell | undefined): number | undefined => {
  const [value, all] = [cell?.value, total?.value];
  if (value === null || value === undefined || all === null || all === undefined || value >= all) return undefined;
  return (all - value) * 100;
};

/** 按期率 = 守住的 / 已见分晓的。不含：撤回 9 件。 With `cells`, how many of each were left out. */
export const definitionWords = (definition: Definition, cell: Cell | undefined, say: SayFigures, inWords: (names: Names) => string): string => {
  const { names, numerator, denominator, exclusions, period } = definition;
  const name = inWords(names);
  const first = denominator
    ? say('definitions.rate', { name, numerator: inWords(numerator), denominator: inWords(denominator) })
    : say('definitions.number', { name, numerator: inWords(numerator) });
  const left = exclusions.flatMap(({ id, names: what }) => {
    const count = cell?.exclusions.find((one) => one.id === id)?.count;
    return cell && !count ? [] : [count ? say('definitions.without.one', { name: inWords(what), count }) : inWords(what)];
  });
  const end = /[\u4e00-\u9fff]$/.test(first) ? '。' : '. ';
  return [`${first}${end}`, say('definitions.period', { period: inWords(period) }), left.length > 0 ? say('definitions.without', { what: left.join(say('definitions.join')) }) : ''].join(end === '。' ? '' : ' ').replace(/ {2,}/g, ' ');
};
