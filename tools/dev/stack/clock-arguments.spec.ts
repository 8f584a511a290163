import { call } from '../testing/call';

const now = Date.parse('2026-11-21T12:00:00Z');
const hour = 3_600_000;

const offset = (args: string[], offsetMs = 0) => ['offsetFor', [args, { offsetMs, now }]] as const;

describe('arguments of dev:clock', () => {
  it.each([
    [['+4d'], 0, 96 * hour],
    [['+3h'], 0, 3 * hour],
    [['+1d12h30m'], 0, 36.5 * hour],
    [['+3h'], 2 * hour, 5 * hour],
    [['+0d'], 7, 7],
    [['--to', '2026-11-21T12:00:01Z'], 0, 1_000],
    [['--to', '2026-11-22T20:00:00+08:00'], 0, 24 * hour],
    [['--to', '2026-11-22T12:00Z'], 5 * hour, 24 * hour],
  ])('%j on an offset of %d gives %d', (args, before, after) => {
    expect(call('clock-arguments.mjs', [offset(args, before)])).toEqual([{ value: after }]);
  });

  it('never goes back', () => {
    const [answer] = call('clock-arguments.mjs', [offset(['--to', '2026-11-21T12:59:59Z'], hour)]);
    expect(answer?.error).toContain('only goes forward');
  });

  it('refuses what is no distance and no instant with its zone', () => {
    const wrong = [[], ['4d'], ['-4d'], ['+4'], ['+d'], ['+4w'], ['+1d', 'x'], ['--to'], ['--to', 'tomorrow'], ['--to', '2026-11-22T12:00'], ['--to', '2026-13-40T12:00Z']];
    const answers = call('clock-arguments.mjs', wrong.map((args) => offset(args)));
    expect(answers.map(({ error }) => error?.slice(0, 11))).toEqual(wrong.map(() => 'Say how far'));
  });

  it('finds every offset in a health answer', () => {
    const health = { ok: true, clock: { offsetMs: 1 }, services: { sla: { ok: true, clock: { offsetMs: 2, now: '' } }, intake: { ok: false } } };
    expect(call('clock-arguments.mjs', [['offsetsIn', [health]], ['offsetsIn', [null]]])).toEqual([{ value: [1, 2] }, { value: [] }]);
  });
});
