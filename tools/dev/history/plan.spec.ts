import { resolve } from 'node:path';
import { runProgram } from '../testing/call';

const here = (file: string): string => resolve(__dirname, file);

interface Act {
  readonly at: number;
  readonly act: string;
  readonly kind?: string;
  readonly text?: string;
  readonly body?: string;
  readonly by?: string;
}
interface Case {
  readonly n: number;
  readonly sender: number;
  readonly mode: string;
  readonly fate: string;
  readonly acts: readonly Act[];
}

/** The plan of a hundred and twenty days that begin on a Monday, weekends off. */
const planOf = (over: Readonly<Record<string, unknown>>): Case[] =>
  runProgram(`
    import { planOf } from '${here('plan.mjs')}';
    const days = Array.from({ length: 120 }, (_, day) => ({ date: String(day), workday: day % 7 < 5 }));
    const answer = planOf({ seed: 8, preset: 'tongnan', cases: 200, senders: 10, days, opinionDays: { general: 3, important: 5, special: 2 }, ...${JSON.stringify(over)} });`);

const power = planOf({});
const mine = planOf({ preset: 'yuwu', opinionDays: {} });
const MOMENTS = 5;
const [DUSK, NIGHT] = [3, 4];
const isWorkday = (at: number): boolean => Math.floor(at / MOMENTS) % 7 < 5;
const share = (plan: readonly Case[], holds: (one: Case) => boolean): number => plan.filter(holds).length / plan.length;
const did = ({ acts }: Case, act: string): boolean => acts.some((one) => one.act === act);

describe('the plan of the past', () => {
  it('is the same for a seed and another for another', () => {
    expect(planOf({})).toEqual(power);
    expect(planOf({ seed: 9 })).not.toEqual(power);
  });

  it('has as many cases as asked for, each begun by its sender and told in the order of time', () => {
    for (const plan of [power, mine]) {
      expect(plan.map(({ n }) => n)).toEqual(Array.from({ length: 200 }, (_, n) => n));
      for (const { acts, sender } of plan) {
        expect(acts[0]?.act).toBe('submit');
        expect(acts.map(({ at }) => at)).toEqual(acts.map(({ at }) => at).toSorted((a, b) => a - b));
        expect(acts.at(-1)!.at).toBeLessThan(120 * MOMENTS);
        expect(acts[0]!.at).toBeLessThan(119 * MOMENTS);
        expect(sender).toBeLessThan(10);
      }
    }
  });

  it('ends with the last day, on whichever day of the week and with whatever seed', () => {
    const past = runProgram<unknown[]>(`
      import { planOf } from '${here('plan.mjs')}';
      const past = [];
      for (const preset of ['tongnan', 'yuwu', 'heze']) {
        for (let nth = 0; nth < 70; nth += 1) {
          const days = Array.from({ length: 60 + (nth % 7) }, (_, day) => ({ date: String(day), workday: day % 7 < 5 }));
          const plan = planOf({ seed: nth, preset, cases: 200, senders: 10, days, opinionDays: { general: 3, important: 5, special: 2 } });
          past.push(...plan.flatMap(({ acts }) => acts).filter(({ at }) => !(at >= 0 && at < days.length * ${MOMENTS})).map(({ act }) => [preset, nth, act]));
        }
      }
      const answer = past;`);
    expect(past).toEqual([]);
  });

  it('lets the staff act in working hours alone; senders may at night', () => {
    const bySenders = new Set(['submit', 'withdraw', 'give-material', 'answer']);
    for (const { act, at, by } of [...power, ...mine].flatMap(({ acts }) => acts)) {
      expect(at % MOMENTS).not.toBe(DUSK);
      if (by || !bySenders.has(act)) expect([act, isWorkday(at), at % MOMENTS < NIGHT]).toEqual([act, true, true]);
    }
  });

  it('leaves nothing unfilled and answers nothing after the answer', () => {
    for (const { acts } of [...power, ...mine]) {
      expect(JSON.stringify(acts)).not.toMatch(/[{]\w+[}](?!,|])|undefined/);
      const answered = acts.findIndex(({ kind }) => kind === 'FINAL');
      const early = acts.findLastIndex(({ act, kind }) => act === 'reply' && kind !== 'FINAL');
      if (answered >= 0) expect(early).toBeLessThan(answered);
    }
  });

  it('is a mix that somebody could have lived: ways of sending, times kept and not, endings', () => {
    expect(share(power, ({ mode }) => mode === 'ANONYMOUS')).toBeGreaterThan(0.2);
    expect(share(power, ({ mode }) => mode === 'CONFIDENTIAL')).toBeGreaterThan(0.05);
    expect(share(power, (one) => did(one, 'review'))).toBeGreaterThan(0.04);
    for (const act of ['withdraw', 'refer', 'refuse', 'answer-on-spot', 'send-back', 'ask-material', 'give-material', 'progress', 'ask-sender', 'answer', 'call', 'archive']) expect([act, [...power, ...mine].some((one) => did(one, act))]).toEqual([act, true]);
    expect(share(power, ({ acts }) => acts[0]?.by === 'officer')).toBeGreaterThan(0.06);
    for (const outcome of ['UNREACHABLE', 'REFUSED', 'REACHED']) expect(JSON.stringify(power)).toContain(outcome);
    expect(power.some(({ acts }) => acts.filter(({ act }) => act === 'take-order').length === 2)).toBe(true);
    expect(share(mine, (one) => did(one, 'strike-off'))).toBeGreaterThan(0.03);
    expect(JSON.stringify(mine)).toMatch(/"FIRST".*"PLAN"/);
    expect(JSON.stringify(power)).not.toMatch(/"FIRST"/);
  });

  it('leaves some cases of the last days open', () => {
    const open = ({ fate, acts }: Case): boolean => fate === 'handled' && !acts.some(({ kind }) => kind === 'FINAL');
    for (const plan of [power, mine]) expect(share(plan, open)).toBeGreaterThan(0.01);
  });
});
