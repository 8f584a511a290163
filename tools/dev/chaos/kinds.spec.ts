import { resolve } from 'node:path';
import { runProgram } from '../testing/call';

const answer = runProgram<{ everyKind: string[]; needs: Record<string, string[]>; musts: { what: string; by: string; unheard?: boolean }[]; aims: Record<string, string[]>; unknown: string }>(`
  import { aimsOf, musts } from '${resolve(__dirname, 'aims.mjs')}';
  import { everyKind, kindOf } from '${resolve(__dirname, 'kinds.mjs')}';
  import { needs } from '${resolve(__dirname, 'stalls.mjs')}';
  let unknown = '';
  try { kindOf('mutation { somethingNew }'); } catch (error) { unknown = error.message; }
  const answer = { everyKind, needs, musts, aims: aimsOf, unknown };`);

describe('the kinds of acts', () => {
  it('are each told whom they need', () => {
    expect(answer.everyKind.filter((kind) => !(kind in answer.needs))).toEqual([]);
    expect(answer.unknown).toContain('a command of no kind');
  });

  it('are what a run has to interrupt, each aimed at by kills of who has to be killed in it', () => {
    const acts = answer.musts.filter(({ unheard }) => !unheard);
    expect(acts.filter(({ what }) => what !== 'second review' && !answer.everyKind.includes(what))).toEqual([]);
    expect(acts.filter(({ what, by }) => !(answer.aims[by] ?? []).includes(what))).toEqual([]);
  });
});
