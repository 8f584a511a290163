/** How large a run is that has to reach every aim. */
const whole = { appeals: 500, kills: 20 };
const short = { appeals: 40, kills: 1 };

/** How much is submitted and how often each process is killed; a smaller run than a whole one is short, unless it is to be held to the aims of one. */
export function scaleOf(options) {
  const usual = options.short ? short : whole;
  const [appeals, kills] = ['appeals', 'kills'].map((name) => Number(options[name] ?? usual[name]));
  return { appeals, kills, isWhole: options.whole === true || (!options.short && appeals >= whole.appeals && kills >= whole.kills) };
}

/** How a run that held ends: one that is short tells what it did not show. */
export function closing({ isWhole }, missing) {
  if (isWhole) return 'Everything held.';
  const rest = missing.length > 0 ? `did not reach:\n${missing.map((each) => `- ${each}`).join('\n')}` : 'reached every aim of a whole one all the same.';
  return `Everything held. This was a short run, and it ${rest}`;
}
