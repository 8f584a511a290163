import { resolve } from 'node:path';
import { runProgram } from '../testing/call';

const acts = [
  { kind: 'order act', from: 0, until: 100, lost: [] },
  { kind: 'order act', from: 900, until: 4_500, lost: [{ why: 'UNAVAILABLE', ms: 2_000 }, { why: 'UNAVAILABLE', ms: 3 }] },
  { kind: 'award', from: 950, until: 9_000, lost: [{ why: 'UNAVAILABLE', ms: 5 }, { why: 'INTERNAL', ms: 7 }] },
  { kind: 'reply', from: 9_500, until: 12_300, lost: [] },
  { kind: 'submission', from: 1_500, until: 4_100, lost: [{ why: 'UNAVAILABLE', ms: 2 }] },
];
const kills = [
  { victim: 'intake', at: 1_000, upAt: 4_000 },
  { victim: 'rewards', at: 1_200, upAt: 7_000 },
  { victim: 'sla', at: 4_100, upAt: 4_400 },
  { victim: 'intake', at: 9_900, upAt: 12_000 },
];

// Waits twice while all are there, 600 ms and 900 ms; and is answered before its last victim is seen to be back.
const twice = [{ kind: 'plea', from: 0, until: 5_100, lost: [] }];
const back = [
  { victim: 'gateway', at: 600, upAt: 3_000 },
  { victim: 'rewards', at: 700, upAt: 2_000 },
  { victim: 'routing', at: 3_100, upAt: 3_500 },
  { victim: 'nats', at: 3_900, upAt: 5_200 },
];

const answer = runProgram<{ stalls: object[]; longest: [string, object][]; wait: { kind: string; ms: number }; twice: object; without: object[]; misnamed: string[] }>(`
  import { longestBy, longestWait, misnamed, stallsOf, withoutIntake } from '${resolve(__dirname, 'stalls.mjs')}';
  const [acts, kills, twice, back] = ${JSON.stringify([acts, kills, twice, back])};
  const stalls = stallsOf(acts, kills);
  const answer = { stalls, longest: [...longestBy(stalls)], wait: longestWait(acts, kills), twice: longestWait(twice, back), without: withoutIntake(acts, kills), misnamed: misnamed(acts) };`);

describe('how long a kill keeps people waiting', () => {
  it('counts until the first is answered who needs them, once all whom that one needs are back', () => {
    expect(answer.stalls).toEqual([{ victim: 'intake', ms: 100, acts: 3 }, { victim: 'rewards', ms: 2_000, acts: 1 }, { victim: 'intake', ms: 300, acts: 1 }]);
    expect(answer.longest).toEqual([['intake', { ms: 300, acts: 4 }], ['rewards', { ms: 2_000, acts: 1 }]]);
    expect(answer.wait).toMatchObject({ kind: 'award', ms: 2_000, kill: { victim: 'rewards' } });
    expect(answer.twice).toMatchObject({ kind: 'plea', ms: 900, kill: { victim: 'gateway' } });
  });

  it('tells what was answered while intake was away, and what was not answered by its name', () => {
    expect(answer.without).toHaveLength(4);
    expect(answer.misnamed).toEqual(['award: INTERNAL after 0.0 s']);
  });
});
