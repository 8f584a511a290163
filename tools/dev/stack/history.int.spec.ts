import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runProgram } from '../testing/call';

interface History {
  readonly cases: number;
  readonly from: number;
  readonly to: number;
  readonly salt: string;
  readonly ended: string | null;
}
// Each start is a process of its own, and another that looks at the data.
jest.setTimeout(60_000);
const DAYS_120 = 120 * 86_400_000;
const NOW = Date.parse('2026-03-02T01:00:00.000Z');

describe('the past of the demonstration', () => {
  const admin = new Client({ connectionString: process.env.TEST_POSTGRES_URL });
  const url = Object.assign(new URL(process.env.TEST_POSTGRES_URL ?? ''), { pathname: '/past_trial' }).href;
  const data = new Client({ connectionString: url });
  let home = '';
  beforeAll(async () => {
    await admin.connect();
    await admin.query('create database past_trial');
    await data.connect();
    await data.query('create schema tenancy; create table tenancy.outbox (id int)');
  });
  afterAll(async () => {
    await data.end();
    await admin.query('drop database past_trial');
    await admin.end();
  });
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'huiyin-past-'));
    await data.query('truncate tenancy.outbox');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  /** What a start decides, and by how much the clock then is ahead. */
  const start = (cases: number, now = NOW): [isToTell: boolean, offsetMs: number] =>
    runProgram(
      `import { beginPast } from './history.mjs';
      import { readOffset } from './clock-file.mjs';
      const begun = await beginPast({ database: { adminUrl: '${url}' } }, { cases: ${cases}, now: ${now} });
      const answer = [begun, await readOffset()];`,
      // A server that was given is not told how to sync.
      { HUIYIN_LOCAL_DIR: home, DATABASE_URL: url },
    );
  const kept = (): History => JSON.parse(readFileSync(join(home, 'history.json'), 'utf8')) as History;
  const keep = (more: Partial<History>): void => writeFileSync(join(home, 'history.json'), JSON.stringify({ ...kept(), ...more }));
  const moveClock = (offsetMs: number): void => writeFileSync(join(home, 'clock.json'), JSON.stringify({ offsetMs }));
  const saySomething = () => data.query('insert into tenancy.outbox values (1)');

  it('begins on data of which nothing was said yet, with the clock set back by its days', () => {
    expect(start(5)).toEqual([true, -DAYS_120]);
    expect(kept()).toMatchObject({ seed: 8, cases: 5, from: NOW - DAYS_120, to: NOW, next: 0, ended: null });
  });

  it('goes on where it was interrupted: the same past, whatever number is asked for now, and no clock set back again', async () => {
    start(5);
    const begun = kept();
    await saySomething();
    moveClock(-7_000);
    expect(start(9, NOW + 60_000)).toEqual([true, -7_000]);
    expect(kept()).toEqual(begun);
  });

  it('sets the clock back also where the first start ended before it did', () => {
    start(5);
    moveClock(0);
    expect(start(5, NOW + 60_000)).toEqual([true, -DAYS_120 - 60_000]);
  });

  it('is told once: not again when it has ended, nor where anything happened, nor where the clock was moved', async () => {
    start(5);
    keep({ ended: '2026-03-02T01:09:00.000Z' });
    moveClock(86_400_000);
    expect(start(5)).toEqual([false, 86_400_000]);
    rmSync(join(home, 'history.json'));
    expect(start(5)).toEqual([false, 86_400_000]);
    moveClock(0);
    await saySomething();
    expect(start(5)).toEqual([false, 0]);
  });

  it('is given up for good where a later start does without, and the clock comes back to the present', () => {
    expect(start(0)).toEqual([false, 0]);
    start(5);
    expect(start(0)).toEqual([false, 0]);
    expect(kept()).toMatchObject({ ended: 'given up', known: {} });
    expect(start(5)).toEqual([false, 0]);
  });
});
