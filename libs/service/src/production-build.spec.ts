import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceClock } from '.';

const root = join(__dirname, '../../..');
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });

const libraries = ['kernel', 'contracts', 'calendar', 'policy', 'messaging', 'persistence', 'service'];
const environment = {
  PATH: process.env['PATH'],
  NATS_URL: 'nats://127.0.0.1:1', NATS_USER: 'intake', NATS_PASSWORD: 'x', ISSUER: 'http://127.0.0.1:1/realms/huiyin', TOKEN_CLIENTS: 'portal',
  DATABASE_URL: 'postgres://127.0.0.1:1/x', DATABASE_RELAY_URL: 'postgres://127.0.0.1:1/x', CASE_TOKEN_PUBLIC_KEY: 'x',
};

describe('the development clock', () => {
  const out = mkdtempSync(join(cache, 'production-'));
  const file = join(out, 'clock.json');
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('moves a service’s time forward, and never back', async () => {
    writeFileSync(file, JSON.stringify({ offsetMs: 60_000 }));
    const clock = await ServiceClock.open(file);
    expect(clock.offsetMs()).toBe(60_000);
    expect(clock.now().getTime() - Date.now()).toBeGreaterThan(59_000);
    const seconds = jest.spyOn(performance, 'now');
    const look = (offsetMs: unknown, at: number): number => {
      writeFileSync(file, JSON.stringify({ offsetMs }));
      seconds.mockReturnValue(at);
      return clock.offsetMs();
    };
    expect(look(120_000, 10_000_000)).toBe(120_000);
    expect(look(5, 20_000_000)).toBe(120_000);
    expect(look('text', 30_000_000)).toBe(120_000);
    seconds.mockRestore();
  });

  it('goes on from where it begins in the past', async () => {
    writeFileSync(file, JSON.stringify({ offsetMs: -86_400_000 }));
    const clock = await ServiceClock.open(file);
    expect(clock.now().getTime()).toBeLessThan(Date.now() - 80_000_000);
    const seconds = jest.spyOn(performance, 'now');
    for (const [offsetMs, at, is] of [[-60_000, 1e7, -60_000], [-90_000, 2e7, -60_000], [0, 3e7, 0]] as const) {
      writeFileSync(file, JSON.stringify({ offsetMs }));
      seconds.mockReturnValue(at);
      expect(clock.offsetMs()).toBe(is);
    }
    seconds.mockRestore();
  });

  it('stands at zero where its file is not there yet', async () => {
    expect((await ServiceClock.open(join(out, 'none.json'))).offsetMs()).toBe(0);
  });

  it('is not in a production build, which refuses to start with one', () => {
    for (const library of libraries) {
      execFileSync('node', ['tools/build/compile.mjs', `libs/${library}`, '--production', '--out', out], { cwd: root });
    }
    const files = readdirSync(out, { recursive: true }).map(String);
    expect(files.filter((name) => name.includes('development'))).toEqual([]);
    expect(files).toContain(join('libs/service/src/service-clock.js'));

    const start = `require('${join(out, 'libs/service/src/index.js')}').runService(class Empty {}, { name: 'intake' })`;
    const { status, stdout } = spawnSync('node', ['-e', start], { cwd: root, env: { ...environment, HUIYIN_CLOCK_FILE: file }, encoding: 'utf8', timeout: 20_000 });
    expect(status).toBe(1);
    expect(stdout).toContain('this build has no development clock');
  }, 60_000);
});
