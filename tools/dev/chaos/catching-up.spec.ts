import { resolve } from 'node:path';
import { runProgram } from '../testing/call';

const watched = [
  { hearer: 'sla', victim: 'sla', at: 1_000, overAt: 5_000 },
  { hearer: 'sla', victim: 'sla', at: 20_000, overAt: 22_500 },
  { hearer: 'rewards', victim: 'nats', at: 10_000, overAt: 19_000 },
  { hearer: 'reporting', victim: 'nats', at: 10_000, overAt: 11_000 },
  { hearer: 'feedback', victim: 'nats', at: 10_000 },
  { hearer: 'intake', victim: 'intake', at: 30_000 },
];
const kills = [
  { victim: 'sla', at: 1_000, upAt: 2_500 },
  // It went while sla was catching up; intake is none that sla waits for.
  { victim: 'postgres', at: 2_600, upAt: 4_000 },
  { victim: 'intake', at: 2_700, upAt: 4_900 },
  { victim: 'nats', at: 10_000, upAt: 12_000 },
  { victim: 'rewards', at: 11_500, upAt: 13_000 },
  { victim: 'sla', at: 20_000, upAt: 22_000 },
  // It never came back.
  { victim: 'intake', at: 30_000 },
];

interface Caught {
  readonly hearer: string;
  readonly ms: number | null;
  readonly sinceKill: number | null;
}
const { found, longest } = runProgram<{ found: Caught[]; longest: Caught[] }>(`
  import { catchingUpOf, longestCatchingUp } from '${resolve(__dirname, 'catching-up.mjs')}';
  const found = catchingUpOf(${JSON.stringify(watched)}, ${JSON.stringify(kills)});
  const answer = { found, longest: longestCatchingUp(found) };`);

describe('how long a kill keeps facts from being heard', () => {
  it('counts from when all were back that the hearer needs, and tells how long it was in all', () => {
    expect(found.map(({ hearer, ms, sinceKill }) => [hearer, ms, sinceKill])).toEqual([
      ['sla', 1_000, 4_000], ['sla', 500, 2_500], ['rewards', 6_000, 9_000], ['reporting', 0, 1_000],
      // No number is for ever: JSON has none for that.
      ['feedback', null, null], ['intake', null, null],
    ]);
  });

  it('tells the longest of each hearer, and of what never came first of all', () => {
    expect(longest.map(({ hearer, ms }) => [hearer, ms])).toEqual([['feedback', null], ['intake', null], ['rewards', 6_000], ['sla', 1_000], ['reporting', 0]]);
  });
});
