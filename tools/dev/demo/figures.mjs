import * as documents from './documents.mjs';
import { Login } from './login.mjs';
import { eventually, expect } from './steps.mjs';
import { currentTime } from './workday.mjs';

const DAYS = 180;
const dayOf = (at) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
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
  await steps.run('10a', leader, 'reads the figures of the last half year', async () => {
    const now = await currentTime(stack);
    const period = { from: dayOf(new Date(now.getTime() - DAYS * 86_400_000)), to: dayOf(now) };
    const { figures } = await eventually('figures', () => leader.ask(documents.figures, period), ({ figures: one }) => one.total?.some(({ figure, numerator, withheld }) => figure === 'ITEMS' && (withheld || numerator > 0)));
    const ids = figures.definitions.map(({ id }) => id);
    expect(['ITEMS', 'PERSONS', 'ON_TIME', 'ANSWERED', 'SATISFACTION', 'MEDIAN_HOURS'].every((id) => ids.includes(id)), 'a definition of each figure');
    const told = ({ numerator, denominator, value, exclusions }) => numerator !== null || denominator !== null || value !== null || exclusions.length > 0;
    expect([figures.total, ...figures.rows.map(({ cells }) => cells)].flat().every((cell) => !cell.withheld || !told(cell)), 'nothing told of a cell that is withheld');
    const namesOf = (id) => figures.definitions.find((one) => one.id === id).names.zh;
    const withheld = figures.rows.flatMap(({ cells }) => cells).filter((cell) => cell.withheld).length;
    return `${period.from} – ${period.to}: ${figures.total.map((cell) => shown(cell, namesOf(cell.figure))).join('；')}；按月 ${withheld} 格人数太少`;
  });
};
