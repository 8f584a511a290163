import { interrupted, moments } from './aims.mjs';
import { catchingUpOf, longestCatchingUp } from './catching-up.mjs';
import { longestBy, longestWait, stallsOf, withoutIntake } from './stalls.mjs';

const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;
const longest = (found) => seconds(Math.max(0, ...found.map(({ ms }) => ms)));
const tally = (list) => Object.entries(list.reduce((counts, each) => ({ ...counts, [each]: (counts[each] ?? 0) + 1 }), {})).map(([name, n]) => `${name} ${n}`);

/** How long things stood still after each was back, the longest first; who waited longest; what was told while intake was away. */
const waited = (acts, kills) => {
  const by = [...longestBy(stallsOf(acts, kills))].sort(([, a], [, b]) => b.ms - a.ms);
  const [wait, lost] = [longestWait(acts, kills), withoutIntake(acts, kills)];
  const named = lost.filter(({ why }) => why === 'UNAVAILABLE');
  return [
    `went on after        ${by.map(([victim, { ms, acts: n }]) => `${victim} ${seconds(ms)} (${n})`).join(', ') || 'nobody was waited for'}`,
    `longest wait         ${wait.kind} ${seconds(wait.ms)}${wait.kill ? ` after ${wait.kill.victim} was back` : ''}, among ${acts.length} commands`,
    `without intake       ${named.length} of ${lost.length} tries of what others than intake decide told UNAVAILABLE, the longest in ${longest(named)}`,
  ];
};

/** How long each took, once all were back whom it needs, to hear what had been said before and to say what it had committed. */
const caughtUp = ({ hearing, kills }) => {
  const found = catchingUpOf(hearing.watched, kills);
  const each = longestCatchingUp(found).map(({ hearer, victim, ms }) => `${hearer} ${seconds(ms)}${victim === hearer ? '' : ` (after ${victim})`}`);
  return [`caught up within     ${each.join(', ') || 'nobody had anything to hear'}; the longest since a kill ${longest(found.map(({ sinceKill }) => ({ ms: sinceKill })))}`];
};

/** Of each aim how many kills met it, and of what has to be interrupted how many did. */
const aimed = (acts, { kills }) => {
  const found = moments(kills);
  const sum = (name) => found.reduce((all, each) => all + each[name], 0);
  return [
    `aimed                ${sum('hits')} of ${sum('of')} at their moment: ${found.map(({ victim, aim, hits, of }) => `${victim} ${aim} ${hits}/${of}`).join(', ')}`,
    `in the midst of      ${interrupted(acts, kills).map(({ what, by, kills: n }) => `${what} ${n} of ${by}`).join(', ')}`,
  ];
};

/** The things without which a run shows nothing. */
export const unseen = ({ broker, redeliveredBefore, killer, senders, colleagues, merges, persons, pleas, ideas }) => [
  ...(broker.redelivered > redeliveredBefore ? [] : ['saw no redelivery']),
  ...(killer.kills.some(({ unpublished }) => unpublished > 0) ? [] : ['saw no outbox row unpublished at a kill']),
  ...(senders.unheard.length > 0 ? [] : ['saw no commit without answer retried']),
  ...['satisfied', 'upheld', 'asked', 'wrong', 'twice', 'unreachable', 'refused', 'silent'].filter((end) => !colleagues.walked.some((draft) => draft.end === end)).map((end) => `saw no case that ended ${end}`),
  ...(merges.merged.some(({ undone }) => !undone) && merges.merged.some(({ undone }) => undone) ? [] : ['saw no merge that stood, or none that was taken back']),
  ...(persons.walked.length > 0 ? [] : ['saw nobody join a case and leave it']),
  ...(pleas.decided.some(({ plea }) => plea === 'reversed') ? [] : ['saw no points taken back']),
  ...(ideas.rewarded.some(({ sender }) => !sender) ? [] : ['saw no award claimed by receipt']),
];

export function summarise({ seed, broker, redeliveredBefore, killer, senders, officers, colleagues, merges, persons, pleas, ideas, acts }, tookMs) {
  const stalls = killer.kills.filter(({ unpublished }) => unpublished > 0);
  const lost = [...senders.lost].map(([why, n]) => `${why} ${n}`).join(', ');
  const anonymous = senders.answered.filter(({ sender }) => !sender).length;
  return [
    `seed                 ${seed}`,
    `kills                ${killer.kills.length}: ${tally(killer.kills.map(({ victim }) => victim)).join(', ')}`,
    ...aimed(acts.over, killer),
    `submissions          ${senders.answered.length} answered, ${anonymous} of them anonymous; ${officers.accepted.length} accepted`,
    `walked on            ${colleagues.walked.length} to their end: ${tally(colleagues.walked.map(({ end }) => end)).join(', ')}; ${colleagues.walked.filter(({ evasion }) => evasion).length} evasions found, pleas ${tally(pleas.decided.map(({ plea }) => plea)).join(', ') || 'none'}`,
    `merged               ${merges.merged.length}, ${merges.merged.filter(({ undone }) => undone).length} of them taken back`,
    `joined and left      ${persons.walked.length} cases, whose holder was kept out and let in again`,
    `rewarded             ${ideas.rewarded.length} suggestions granted, claimed (${ideas.rewarded.filter(({ sender }) => !sender).length} by receipt) and paid; ${ideas.overdrawn} grants that their fund did not cover`,
    `retries              ${senders.retries} of submissions (${lost || 'none'}), ${officers.retries} of officers, ${colleagues.retries} of colleagues, ${merges.commands.retries} of merges, ${persons.commands.retries} of persons, ${pleas.commands.retries} of pleas, ${ideas.retries} of awards`,
    `commits unanswered   ${senders.unheard.length}, each retried`,
    `redeliveries         ${broker.redelivered - redeliveredBefore}`,
    `stalls               ${stalls.length} kills left ${stalls.reduce((sum, { unpublished }) => sum + unpublished, 0)} facts unpublished (${tally(stalls.map(({ victim }) => victim)).join(', ') || 'none'})`,
    ...waited(acts.over, killer.kills),
    ...caughtUp(killer),
    `took                 ${Math.round(tookMs / 1_000)} s`,
  ].join('\n');
}
