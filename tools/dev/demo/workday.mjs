import { createRequire } from 'node:module';
import { join } from 'node:path';
import { moveClock } from './move-clock.mjs';
import { root } from './stack.mjs';

const require = createRequire(import.meta.url);
const built = (library) => require(join(root, `dist/libs/${library}/src/index.js`));

/** Moves the clock of all services to the next 09:00 of a workday of this tenant. */
export const toNextWorkday = async (stack, officer) => {
  const [{ isWorkday, localDate, localInstant, nationalCalendar }, { calendarOf }] = [built('calendar'), built('policy')];
  const { policy } = await officer.ask('{ policy { version hours } }');
  const calendar = calendarOf(policy.hours, nationalCalendar());
  const now = await currentTime(stack);
  for (let day = 0; day < 40; day += 1) {
    const date = localDate(new Date(now.getTime() + day * 86_400_000), calendar.timezone);
    const nine = localInstant(date, '09:00', calendar.timezone);
    if (nine > now && isWorkday(date, calendar)) {
      await moveClock(stack, nine);
      return `${date} 09:00 ${calendar.timezone}, policy version ${policy.version}`;
    }
  }
  throw new Error('no workday within 40 days');
};

/** The time of the services. */
export const currentTime = async (stack) => {
  const health = await (await fetch(`${stack.gateway}/healthz`)).json();
  return new Date(Object.values(health.services)[0].clock.now);
};
