import * as documents from './documents.mjs';
import { Login } from './login.mjs';
import { eventually, expect } from './steps.mjs';
import { currentTime } from './workday.mjs';

const dayOf = (year, month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
/** The quarter of an instant by the tenant's days, and the one before it: the walk may have passed from one to the other. */
const quartersAt = (at) => {
  const local = new Date(at.getTime() + 8 * 3_600_000);
  const [year, first] = [local.getUTCFullYear(), local.getUTCMonth() - (local.getUTCMonth() % 3)];
  return [first, first - 3].map((month) => ({ from: dayOf(year, month, 1), to: dayOf(year, month + 3, 0) }));
};
const hasItems = ({ total }) => total?.some(({ figure, numerator, withheld }) => figure === 'ITEMS' && (withheld || numerator > 0));
const sum = (numerator, denominator, value) => [numerator, denominator === null ? '' : `/${denominator}`, denominator === null || value === null ? '' : ` = ${(100 * value).toFixed(1)} %`].join('');
/** One cell in words: numerator, denominator, value and what is left out. */
export const shown = ({ figure, numerator, denominator, value, exclusions, withheld }, names) => {
  if (withheld) return `${names} 不显示`;
  const left = exclusions.filter(({ count }) => count > 0).map(({ id, count }) => `${id} ${count}`);
  const share = figure.endsWith('HOURS') ? `${value?.toFixed(1) ?? '—'} 小时（${denominator} 件）` : sum(numerator, denominator, value);
  return `${names} ${share}${left.length > 0 ? `（${left.join('，')}）` : ''}`;
};

/** Step 10a: what was counted, each with numerator, denominator and what is left out; nothing about too few. */
export const walkFigures = async (steps, stack, tenant) => {
  const leader = Login.of(stack, tenant, 'leader');
  await steps.run('10a', leader, 'reads the figures of the quarter', async () => {
    const periods = quartersAt(await currentTime(stack));
    const tables = await eventually('figures', () => Promise.all(periods.map(async (days) => ({ days, ...(await leader.ask(documents.figures, days)) }))), (all) => all.some(({ figures: one }) => hasItems(one)));
    const { days, figures } = tables.find(({ figures: one }) => hasItems(one));
    const ids = figures.definitions.map(({ id }) => id);
    expect(['ITEMS', 'PERSONS', 'ON_TIME', 'ANSWERED', 'SATISFACTION', 'MEDIAN_HOURS'].every((id) => ids.includes(id)), 'a definition of each figure');
    const told = ({ numerator, denominator, value, exclusions }) => numerator !== null || denominator !== null || value !== null || exclusions.length > 0;
    expect([figures.total, ...figures.rows.map(({ cells }) => cells)].flat().every((cell) => !cell.withheld || !told(cell)), 'nothing told of a cell that is withheld');
    const namesOf = (id) => figures.definitions.find((one) => one.id === id).names.zh;
    const withheld = figures.rows.flatMap(({ cells }) => cells).filter((cell) => cell.withheld).length;
    return `${days.from} – ${days.to}: ${figures.total.map((cell) => shown(cell, namesOf(cell.figure))).join('；')}；按月 ${withheld} 格人数太少`;
  });
};
