// How fast this machine is at the moment: others on it make the same work take up to twice as long, which no count of ticks shows.

const OBJECTS = 5_000;
const TIMES = 60;

/** Milliseconds that a fixed piece of work takes on one processor, objects made, written and read again; the shortest of a few. */
export const fixedWork = () => {
  const once = () => {
    const from = performance.now();
    for (let time = 0; time < TIMES; time += 1) JSON.parse(JSON.stringify(Array.from({ length: OBJECTS }, (_, n) => ({ n, text: String(n) }))));
    return performance.now() - from;
  };
  return Math.min(...Array.from({ length: 5 }, once));
};
