// How long people were kept waiting by a kill: pure, over what was done ({ kind, from, until, lost: [{ why, ms }] }) and killed ({ victim, at, upAt }).

const everybody = ['gateway', 'identity', 'tenancy', 'nats', 'postgres', 'intake'];
/** Whom an act needs beside those whom every one of them needs: intake says whose an appeal is. */
export const needs = {
  submission: [], acceptance: [], 'order act': ['routing'], evasion: ['routing'], reply: ['feedback'], 'call-back': ['feedback'], review: ['feedback'],
  'review asked': ['feedback'], merge: [], joining: [], archiving: [], suggestion: ['rewards'], award: ['rewards'], claim: ['rewards'], plea: ['rewards'],
};

const ofIntake = Object.keys(needs).filter((kind) => needs[kind].length === 0);

/** Not now, by name; or nobody to say so, because the gateway itself is away. */
const notNow = new Set(['UNAVAILABLE', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'TypeError', 'SyntaxError']);

const isNeeded = ({ kind }, { victim }) => everybody.includes(victim) || needs[kind].includes(victim);

/**
 * How long it took after each kill, for which somebody waited, until things went on: from the victim's return, or that of others who
 * were needed too and came back later, to the first answer to anybody who needs it.
 */
export const stallsOf = (acts, kills) =>
  kills.flatMap((kill) => {
    const after = acts.filter((act) => isNeeded(act, kill) && act.until > kill.upAt).sort((a, b) => a.until - b.until);
    const waited = after.filter(({ from }) => from < kill.upAt);
    if (waited.length === 0) return [];
    const [first] = after;
    const back = Math.max(kill.upAt, ...kills.filter((other) => isNeeded(first, other) && other.upAt <= first.until).map(({ upAt }) => upAt));
    return [{ victim: kill.victim, ms: first.until - back, acts: waited.length }];
  });

/** The longest of each victim, and how many acts waited for it in all. */
export const longestBy = (stalls) => {
  const longest = new Map();
  for (const { victim, ms, acts } of stalls) {
    const before = longest.get(victim) ?? { ms: 0, acts: 0 };
    longest.set(victim, { ms: Math.max(before.ms, ms), acts: before.acts + acts });
  }
  return longest;
};

const longer = (one, other) => (other.ms > one.ms ? other : one);

/** The longest time on end of an act in which all whom it needs were there, and who of them had come back last. */
const waitOf = (act, kills) => {
  let [since, kill, longest] = [act.from, undefined, { ms: 0 }];
  const away = kills.filter((one) => isNeeded(act, one) && one.at < act.until && one.upAt > act.from).sort((a, b) => a.at - b.at);
  for (const one of away) {
    longest = longer(longest, { ms: one.at - since, kill });
    if (one.upAt > since) [since, kill] = [one.upAt, one];
  }
  return { kind: act.kind, ...longer(longest, { ms: act.until - since, kill }) };
};

/** Who waited longest of all, in the crowd of those who waited, while all whom they need were there. */
export const longestWait = (acts, kills) => acts.map((act) => waitOf(act, kills)).reduce(longer, { ms: 0 });

/** The tries without an answer of acts that intake is asked about while it was away: { kind, why, ms }. */
export const withoutIntake = (acts, kills) => {
  const away = kills.filter(({ victim }) => victim === 'intake');
  return acts
    .filter(({ kind, from, until }) => !ofIntake.includes(kind) && away.some(({ at, upAt }) => from < upAt && until > at))
    .flatMap(({ kind, lost }) => lost.map((one) => ({ kind, ...one })));
};

/** Tries that were answered by another name than that it is not now, or not at all within 10 s. */
export const misnamed = (acts) => acts.flatMap(({ kind, lost }) => lost.filter(({ why }) => !notNow.has(why)).map(({ why, ms }) => `${kind}: ${why} after ${(ms / 1_000).toFixed(1)} s`));
