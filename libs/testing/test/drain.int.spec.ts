import { AppealFiled } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openWorld, TestTenant, waitFor, type World } from '../src';
import { filedData, ProbeModule } from './probe';

describe('a process that is told to stop', () => {
  let world: World;
  const started: ChildProcess[] = [];
  beforeAll(async () => {
    world = await openWorld();
  }, 30_000);
  afterAll(async () => {
    started.forEach((child) => child.kill('SIGKILL'));
    await world.close();
  });

  /** A service as `main.ts` runs it; resolves when it listens. */
  const start = async (environment: Record<string, string> = {}): Promise<{ child: ChildProcess; url: string | undefined; lines: string[] }> => {
    const env = { ...process.env, ...world.environment('routing'), LOG_LEVEL: 'info', ...environment };
    const child = spawn('node', ['--require', join(__dirname, '../setup/compile-on-require.cjs'), join(__dirname, 'main-probe.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      const said = JSON.parse(line) as { msg: string; url?: string };
      if (said.msg === 'listening') return { child, url: said.url, lines };
    }
    return { child, url: undefined, lines };
  };

  it('finishes what it has, says what it committed, and ends with 0', async () => {
    const { child, url } = await start();
    expect((await fetch(`${url}/healthz`)).ok).toBe(true);
    const tenant = new TestTenant(world, 'tongnan', 'TN');
    const ids = Array.from({ length: 60 }, () => newId());
    await Promise.all(ids.map((id) => world.publishFact(AppealFiled, { id, tenantId: tenant.id, appealId: newId(), round: 1, data: filedData })));
    const handled = (): Promise<object[]> => world.rows("select message_id from routing.inbox where consumer = 'probe'");
    await waitFor('the first to be handled', async () => (await handled()).length > 0);
    const end = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await end).toEqual([0, null]);
    expect(await world.rows('select from routing.outbox where published_at is null')).toEqual([]);

    await world.boot(ProbeModule, 'routing');
    await world.drain();
    expect(await handled()).toHaveLength(60);
    expect(await world.rows('select from routing.outbox')).toHaveLength(60);
  }, 60_000);

  it('that cannot start says why in one line, and ends with 1', async () => {
    const env = { CASE_TOKEN_PUBLIC_KEY: '', NATS_URL: '' };
    const { child, lines } = await start(env);
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('missing or wrong NATS_URL, CASE_TOKEN_PUBLIC_KEY');
  }, 30_000);
});
