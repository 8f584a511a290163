/** Milliseconds of the machine's steady clock, the same in every process: two processes' ideas of the hour may differ. */
export const now = () => Number(process.hrtime.bigint()) / 1e6;

export const at = (times, part) => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
};

const ms = (time) => `${time.toFixed(1).padStart(7)} ms`;

/** Prints what was measured, beside the most that it may be where that is said; a limit that was broken is the program's exit code. */
export const told = (name, times, most = {}) => {
  const parts = { p50: 0.5, p95: 0.95, p99: 0.99 };
  const broken = Object.entries(most).filter(([part, limit]) => at(times, parts[part]) > limit);
  const limits = Object.entries(most).map(([part, limit]) => `${part} at most ${limit} ms`).join(', ');
  console.log(`${name.padEnd(60)} ${Object.entries(parts).map(([part, share]) => `${part} ${ms(at(times, share))}`).join('   ')}${limits && `   ${limits}: ${broken.length > 0 ? 'BROKEN' : 'kept'}`}`);
  if (broken.length > 0) process.exitCode = 1;
};

const WARM = 5;

/** A few times to warm up, as a service that has run for a while is, then so often: how long each took, and what the last one answered. */
export const timesOf = async (rounds, work) => {
  const times = [];
  let answer;
  for (let round = 0; round < WARM; round += 1) answer = await work();
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    answer = await work();
    times.push(performance.now() - from);
  }
  return { times, answer };
};
