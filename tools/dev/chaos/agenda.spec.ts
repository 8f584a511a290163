import { resolve } from 'node:path';
import { runProgram } from '../testing/call';

const answer = runProgram<{ begun: string[]; missed: string[][]; rest: string[] }>(`
  import { Agenda } from '${resolve(__dirname, 'agenda.mjs')}';
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name }));
  const agenda = new Agenda([a, b, c]);
  const [begun, missed] = [[], []];
  const next = () => begun.push(agenda.next()?.name ?? 'none');
  const note = () => missed.push(agenda.missed.map(({ name }) => name));
  next(); agenda.putOff(a); note();
  next(); agenda.instead(a, b); note();
  next(); agenda.putOff(b); next(); agenda.putOff(c); note();
  next(); agenda.instead(c);
  const answer = { begun, missed, rest: agenda.missed.map(({ name }) => name) };`);

describe('the agenda of kills', () => {
  it('keeps the order of the plan, and comes back to what was waited for when another met its moment', () => {
    expect(answer.begun).toEqual(['a', 'b', 'b', 'c', 'none']);
  });

  it('waits on for what missed its moment until that comes', () => {
    expect(answer.missed).toEqual([['a'], [], ['b', 'c']]);
    expect(answer.rest).toEqual(['b']);
  });
});
