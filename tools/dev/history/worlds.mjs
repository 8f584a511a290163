import { createRequire } from 'node:module';
import { join } from 'node:path';
import { distDir } from '../stack/paths.mjs';
import { People } from './people.mjs';
import { planOf } from './plan.mjs';

const require = createRequire(import.meta.url);
const built = (path) => require(join(distDir, path));
const library = (name) => built(`libs/${name}/src/index.js`);

/** Working days of a department's opinion by grade, as the preset has them; none where it has no such clock. */
const opinionDaysOf = ({ clocks }) => {
  const rules = clocks.filter(({ per, stopsOn }) => per === 'order' && stopsOn.some(({ fact }) => fact === 'opinion-given'));
  const days = ({ due }) => due.workingDays ?? due.otherwise?.workingDays;
  return Object.fromEntries(rules.flatMap((rule) => (rule.when?.grades ?? ['any']).map((grade) => [grade, days(rule)])));
};

const dayMs = 86_400_000;

/** The local days from one instant to another, by the working calendar of a practice. */
const daysOf = (policy, from, to) => {
  const { isWorkday, localDate, nationalCalendar } = library('calendar');
  const calendar = library('policy').calendarOf(policy.hours, nationalCalendar());
  const dates = Array.from({ length: Math.ceil((to - from) / dayMs) + 1 }, (_, day) => localDate(new Date(from + day * dayMs), calendar.timezone));
  return dates.filter((date) => date <= localDate(new Date(to), calendar.timezone)).map((date) => ({ date, workday: isWorkday(date, calendar) }));
};

/** The enterprises, each with its people and the plan of its past; and the days that it is told over. */
export const worldsOf = (stack, { seed, cases, from, to }) => {
  const { presets } = library('presets');
  const { localInstant } = library('calendar');
  const enterprises = built('apps/tenancy/src/demonstration/data.js').enterprises.filter(({ tenant }) => tenant.preset);
  const policies = enterprises.map(({ tenant }) => presets[tenant.preset]);
  const days = daysOf(policies[0], from, to);
  const plans = enterprises.map(({ tenant }, nth) => {
    const people = new People(stack, tenant.id);
    const plan = planOf({ seed: seed + nth, preset: tenant.preset, cases, senders: people.count('sender'), days, opinionDays: opinionDaysOf(policies[nth]) });
    return { world: { tenant: tenant.names.zh, tenantId: tenant.id, people }, plan };
  });
  const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const instantOf = (date, minute) => localInstant(date, clock(minute), policies[0].hours.timezone).getTime();
  return { days, plans, instantOf };
};
