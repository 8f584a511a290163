const tally = (list) => Object.entries(list.reduce((counts, each) => ({ ...counts, [each]: (counts[each] ?? 0) + 1 }), {})).map(([name, n]) => `${name} ${n}`);

/** The three things without which a run shows nothing. */
export const unseen = ({ broker, redeliveredBefore, killer, senders }) => [
  ...(broker.redelivered > redeliveredBefore ? [] : ['saw no redelivery']),
  ...(killer.kills.some(({ unpublished }) => unpublished > 0) ? [] : ['saw no outbox row unpublished at a kill']),
  ...(senders.unheard.length > 0 ? [] : ['saw no commit without answer retried']),
];

export function summarise({ seed, broker, redeliveredBefore, killer, senders, officers, colleagues }, tookMs) {
  const stalls = killer.kills.filter(({ unpublished }) => unpublished > 0);
  const lost = [...senders.lost].map(([why, n]) => `${why} ${n}`).join(', ');
  const anonymous = senders.answered.filter(({ sender }) => !sender).length;
  return [
    `seed                 ${seed}`,
    `kills                ${killer.kills.length}: ${tally(killer.kills.map(({ victim }) => victim)).join(', ')}`,
    `aimed                ${killer.kills.filter(({ hit }) => hit).length} of ${killer.kills.filter(({ aim }) => aim).length} at their moment`,
    `submissions          ${senders.answered.length} answered, ${anonymous} of them anonymous; ${officers.accepted.length} accepted`,
    `walked on            ${colleagues.walked.length} to their call-back, ${colleagues.walked.filter(({ satisfied }) => satisfied).length} content, ${colleagues.walked.filter(({ evasion }) => evasion).length} evasions found`,
    `retries              ${senders.retries} of submissions (${lost || 'none'}), ${officers.retries} of officers, ${colleagues.retries} of colleagues`,
    `commits unanswered   ${senders.unheard.length}, each retried`,
    `redeliveries         ${broker.redelivered - redeliveredBefore}`,
    `stalls               ${stalls.length} kills left ${stalls.reduce((sum, { unpublished }) => sum + unpublished, 0)} facts unpublished (${tally(stalls.map(({ victim }) => victim)).join(', ') || 'none'})`,
    `took                 ${Math.round(tookMs / 1_000)} s`,
  ].join('\n');
}
