// How long it took until what had been said before a kill was heard, and what the killed had committed was said: pure, over what was watched
// ({ hearer, victim, at, overAt }, overAt undefined where that never came) and killed ({ victim, at, upAt }).

/** Whose return a hearer waits for beside its own. */
const everybody = ['nats', 'postgres'];

/**
 * From the return of whoever was killed, or of others who were needed too and were killed meanwhile, until the hearer had caught up;
 * `sinceKill` has their absence in it, `behind` names whose facts came last.
 */
export const catchingUpOf = (watched, kills) =>
  watched.map(({ hearer, victim, at, overAt = Infinity, behind }) => {
    const needed = kills.filter((kill) => (kill.victim === hearer || everybody.includes(kill.victim)) && kill.at >= at && kill.at < overAt);
    const back = Math.max(at, ...needed.map(({ upAt = Infinity }) => upAt));
    return { hearer, victim, ms: overAt === Infinity ? Infinity : Math.max(0, overAt - back), sinceKill: overAt - at, behind };
  });

/** The longest of each hearer, the longest first. */
export const longestCatchingUp = (found) => {
  const longest = new Map();
  for (const one of found) if (!(longest.get(one.hearer)?.ms >= one.ms)) longest.set(one.hearer, one);
  return [...longest.values()].sort((a, b) => b.ms - a.ms);
};
