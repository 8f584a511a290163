import { resolve } from 'node:path';
import { call, runProgram } from '../testing/call';

const here = (file: string): string => resolve(__dirname, file);

describe('what is said and not yet heard', () => {
  const heard = (work: string): unknown =>
    runProgram(`
      import { Heard } from '${here('heard.mjs')}';
      const heard = new Heard({ intake: ['routing', 'sla'], sla: ['intake'], 'intake-private': ['reporting'] });
      const ack = (stream, hearer, sequence, said = '+ACK') => heard.onAnswer(\`$JS.ACK.\${stream}.\${hearer}.1.\${sequence}.7.1700000000.0\`, said);
      ${work}`);

  it('is each fact until all hearers of its publisher have acknowledged it, once each', () => {
    const answer = heard(`
      const seen = [];
      const look = () => seen.push(heard.isAll);
      heard.onFact('evt.intake.appeal-filed.v1'); look();
      ack('intake', 'routing', 1); ack('intake', 'routing', 1); look();
      ack('intake', 'sla', 1, '-NAK {"delay": 1}'); look();
      ack('intake', 'sla', 1); look();
      heard.onFact('evt.intake-private.sender-counted.v1'); look();
      heard.onAnswer('$JS.ACK._.hash.intake-private.reporting.1.4.4.1700000000.0.x', ''); look();
      const answer = { seen, said: heard.said };`);
    expect(answer).toEqual({ seen: [false, false, false, true, false, true], said: 2 });
  });

  it('is waited for, and not for ever', () => {
    const answer = heard(`
      heard.onFact('evt.sla.clock-started.v1');
      const given = await heard.all(5);
      const later = heard.all(5_000);
      ack('sla', 'intake', 1);
      const answer = [given, await later, await heard.all(1)];`);
    expect(answer).toEqual([false, true, true]);
  });
});

describe('the moments of the past', () => {
  const ticks = runProgram<{ instant: number; isNight: boolean; acts: { act: { act: string } }[] }[]>(`
    import { ticksOf } from '${here('ticks.mjs')}';
    const days = [{ date: '0', workday: true }, { date: '1', workday: false }, { date: '2', workday: true }];
    const story = { acts: [{ at: 0, act: 'submit' }, { at: 2, act: 'accept' }, { at: 9, act: 'withdraw' }] };
    const plans = [{ world: { tenantId: 'a' }, plan: [story] }, { world: { tenantId: 'b' }, plan: [{ acts: [{ at: 2, act: 'submit' }] }] }];
    const answer = ticksOf({ seed: 1, days, instantOf: (date, minute) => (Number(date) * 1440 + minute) * 60_000, plans });`);

  it('are those of all enterprises in the order of time, each workday with its dusk', () => {
    expect(ticks.map(({ acts }) => acts.map(({ act }) => act.act))).toEqual([['submit'], ['accept', 'submit'], [], ['withdraw'], []]);
    expect(ticks.map(({ instant }) => instant)).toEqual(ticks.map(({ instant }) => instant).toSorted((a, b) => a - b));
    expect(ticks.map(({ isNight }) => isNight)).toEqual([false, false, false, true, false]);
    expect(Math.floor((ticks[2]?.instant ?? 0) / 60_000)).toBe(17 * 60 + 31);
  });
});

describe('how many cases are asked for', () => {
  const asked = (...said: readonly [isWithout: boolean, said: string][]) => call('history.mjs', said.map((one) => ['casesAskedFor', one]));

  it('is what was said, and none where the past is left out', () => {
    const said = asked([false, '200'], [false, '12'], [false, '0'], [false, 'none'], [true, '200'], [true, 'many']);
    expect(said.map(({ value }) => value)).toEqual([200, 12, 0, 0, 0, 0]);
  });

  it('is refused by name where it is no number', () => {
    const odd = ['many', '', ' ', 'None', '-1', '1.5', '1e3', '0x10', ' 12', '12 cases', '1000000', '二百'];
    expect(asked(...odd.map((one): [boolean, string] => [false, one])).map(({ error }) => error)).toEqual(odd.map((one) => `HUIYIN_HISTORY is a number of cases or none, not “${one}”`));
  });

  it('is 200 where nobody said, and what the environment says otherwise', () => {
    const said = runProgram(`
      import { casesAskedFor } from './history.mjs';
      delete process.env.HUIYIN_HISTORY;
      const answer = [casesAskedFor(false)];
      process.env.HUIYIN_HISTORY = '7';
      answer.push(casesAskedFor(false));`);
    expect(said).toEqual([200, 7]);
  });
});
