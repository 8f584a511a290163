import { randomOf } from '../chaos/random.mjs';
import { minuteOf, moments } from './moments.mjs';

/**
 * What happens when, over all enterprises: `{ instant, acts: [{ world, story, act }], isNight }` in order of time. `instantOf(date, minute)`
 * knows the zone. Every workday has its dusk, at which nobody acts and what ran out is noticed.
 */
export function ticksOf({ seed, days, instantOf, plans }) {
  const byMoment = new Map();
  const tick = (at) => byMoment.get(at) ?? byMoment.set(at, []).get(at);
  for (const { world, plan } of plans) for (const story of plan) for (const act of story.acts) tick(act.at).push({ world, story, act });
  days.forEach(({ workday }, day) => workday && tick(day * moments.length + moments.indexOf('dusk')));
  const random = randomOf(seed);
  return [...byMoment]
    .sort(([a], [b]) => a - b)
    .map(([at, acts]) => {
      const moment = moments[at % moments.length];
      return { instant: instantOf(days[Math.floor(at / moments.length)].date, minuteOf(random, moment)) + Math.floor(random() * 60_000), acts, isNight: moment === 'night' };
    });
}
