// What kills are aimed at, and what a run must have interrupted: pure, over what was done ({ kind, round, tries: [{ from, until }] }) and
// killed ({ victim, aim, hit, at, unheard }).

/**
 * What the kills of a victim wait for in turn: submissions under way, one of them committed and not answered, facts committed and not published, facts heard and not
 * acknowledged; something done that it handles; or facts said that it rests on and has not taken in: points to enter, figures or persons to count.
 */
export const aimsOf = {
  gateway: ['unanswered'],
  intake: ['unpublished', 'joining', 'merge'],
  routing: ['unacknowledged', 'order act'],
  sla: ['unacknowledged'],
  feedback: ['call-back', 'review', 'second review', 'review asked', 'reply', 'unacknowledged'],
  rewards: ['award', 'suggestion', 'plea', 'entry due', 'unpublished', 'claim'],
  reporting: ['figures due', 'persons due'],
  nats: ['in-flight'],
  postgres: ['in-flight'],
};

/** What the nth kill of a victim is aimed at: the first of them each at another aim, after that every other one by lot. */
export const aimOf = (victim, nth, random) => {
  const aims = aimsOf[victim] ?? [];
  return nth < aims.length || random() < 0.5 ? aims[nth % aims.length] : undefined;
};

/** Whose kill has to come in the midst of it: of something done, or of facts that were said and not taken in. */
export const musts = [
  { what: 'call-back', by: 'feedback' },
  { what: 'review', by: 'feedback' },
  { what: 'second review', by: 'feedback' },
  { what: 'review asked', by: 'feedback' },
  { what: 'silence', by: 'feedback', unheard: true },
  { what: 'award', by: 'rewards' },
  { what: 'claim', by: 'rewards' },
  { what: 'plea', by: 'rewards' },
  { what: 'entry due', by: 'rewards', unheard: true },
  { what: 'figures due', by: 'reporting', unheard: true },
  { what: 'persons due', by: 'reporting', unheard: true },
  { what: 'merge', by: 'intake' },
  { what: 'joining', by: 'intake' },
];

/** Whether an act is what an aim means: reviews of a second round are aimed at beside those of any. */
export const isOf = ({ kind, round }, what) => (what === 'second review' ? kind === 'review' && round > 1 : kind === what);

/** In the midst: a try of it was sent before the kill and not answered when it came. What waits between two tries is not. */
const isCut = ({ tries }, { at }) => tries.some(({ from, until }) => from < at && at < until);

/** How many kills of who handles it came in the midst of each: { what, by, kills }. */
export const interrupted = (acts, kills) =>
  musts.map(({ what, by, unheard }) => {
    const theirs = kills.filter(({ victim }) => victim === by);
    const mine = acts.filter((act) => isOf(act, what));
    return { what, by, kills: theirs.filter((kill) => (unheard ? kill.unheard[what] > 0 : mine.some((act) => isCut(act, kill)))).length };
  });

/** Each moment that kills of a victim waited for, and how many of them it came to: { victim, aim, hits, of }. */
export const moments = (kills) => {
  const found = new Map();
  for (const { victim, aim, hit } of kills.filter((kill) => kill.aim)) {
    const key = `${victim} ${aim}`;
    const { hits = 0, of = 0 } = found.get(key) ?? {};
    found.set(key, { victim, aim, hits: hits + (hit ? 1 : 0), of: of + 1 });
  }
  return [...found.values()];
};

/** What a whole run must have reached and this one did not, in words. */
export const unreached = (acts, kills) => [
  ...interrupted(acts, kills).filter((one) => one.kills === 0).map(({ what, by }) => `no kill of ${by} came in the midst of: ${what}`),
  ...moments(kills).filter(({ hits }) => hits === 0).map(({ victim, aim, of }) => `none of ${of} kills of ${victim} came at its moment: ${aim}`),
];
