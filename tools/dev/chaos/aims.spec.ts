import { resolve } from 'node:path';
import { runProgram } from '../testing/call';

type Interrupted = { what: string; by: string; kills: number };
type Moment = { victim: string; aim: string; hits: number; of: number };

const tried = (kind: string, from: number, until: number, round = 1): object => ({ kind, round, from, until, tries: [{ from, until }] });
const killed = (victim: string, at: number, more: object = {}): object => ({ victim, at, unheard: {}, ...more });

const acts = [
  tried('call-back', 100, 200),
  { kind: 'award', from: 300, until: 900, tries: [{ from: 300, until: 310 }, { from: 500, until: 900 }] },
  tried('review', 1_000, 1_100),
  tried('review', 1_200, 1_300, 2),
];
const kills = [
  killed('feedback', 150, { aim: 'call-back', hit: true }),
  killed('rewards', 150),
  // Between two tries of the award nothing of it is under way.
  killed('rewards', 400, { aim: 'award', hit: false }),
  killed('feedback', 1_050, { aim: 'review', hit: true }),
  killed('feedback', 1_250, { aim: 'review', hit: true, unheard: { silence: 2 } }),
  killed('rewards', 1_400, { aim: 'plea', hit: false, unheard: { 'entry due': 0 } }),
  killed('reporting', 1_500, { unheard: { 'figures due': 3 } }),
];

const answer = runProgram<{ found: Interrupted[]; moments: Moment[]; rest: string[]; all: string[]; first: string[]; later: (string | null)[]; none: unknown }>(`
  import { aimOf, aimsOf, interrupted, moments, unreached } from '${resolve(__dirname, 'aims.mjs')}';
  import { planOf } from '${resolve(__dirname, 'plan.mjs')}';
  import { randomOf } from '${resolve(__dirname, 'random.mjs')}';
  const [acts, kills] = ${JSON.stringify([acts, kills])};
  const theirs = planOf(randomOf(7), { kills: 20, appeals: 500 }).filter(({ victim }) => victim === 'feedback').map(({ aim }) => aim ?? null);
  const answer = { found: interrupted(acts, kills), moments: moments(kills), rest: unreached(acts, kills), all: aimsOf.feedback, first: theirs.slice(0, 6), later: theirs.slice(6), none: aimOf('identity', 0, () => 0) ?? null };`);

const killsOf = (name: string): number | undefined => answer.found.find(({ what }) => what === name)?.kills;

describe('T-10 what a run of kills has to reach', () => {
  it('counts a kill of who handles it, while a try of it is under way', () => {
    expect(killsOf('call-back')).toBe(1);
    expect(killsOf('award')).toBe(0);
  });

  it('tells a review of a second round from others', () => {
    expect([killsOf('review'), killsOf('second review')]).toEqual([2, 1]);
  });

  it('counts facts that were said and not taken in, by whose work they are', () => {
    expect([killsOf('silence'), killsOf('entry due'), killsOf('figures due')]).toEqual([1, 0, 1]);
  });

  it('asks for call-back, review, award, plea and figures of those who handle them', () => {
    const asked = new Map(answer.found.map(({ what, by }) => [what, by]));
    expect(['call-back', 'review', 'award', 'plea', 'figures due'].map((what) => asked.get(what))).toEqual(['feedback', 'feedback', 'rewards', 'rewards', 'reporting']);
  });

  it('names what was not interrupted, and moments that no kill met', () => {
    expect(answer.moments).toContainEqual({ victim: 'feedback', aim: 'review', hits: 2, of: 2 });
    expect(answer.rest).toContain('no kill of rewards came in the midst of: award');
    expect(answer.rest).toContain('none of 1 kills of rewards came at its moment: plea');
    expect(answer.rest.join()).not.toMatch(/call-back|figures due/);
  });

  it('aims the first kills of each at each of its moments, and some of the later ones', () => {
    expect(answer.first).toEqual(answer.all);
    expect(answer.later).toContain(null);
    expect(answer.later.some((aim) => aim !== null)).toBe(true);
    expect(answer.none).toBeNull();
  });
});
