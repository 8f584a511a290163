import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const stack = resolve(__dirname);
const home = mkdtempSync(join(tmpdir(), 'huiyin-unit-'));
let child: ChildProcess;
let lines: string[] = [];

afterEach(() => {
  child.kill('SIGKILL');
  lines = [];
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

// A unit around a process that says when it is up, and after how many ends the test asks for its stop.
const program = `
import { Unit } from '${stack}/unit.mjs';
import { spawnApart, stopProcess } from '${stack}/process.mjs';
const start = async ({ onSpawn }) => {
  const child = spawnApart(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onSpawn(child.pid);
  await new Promise((resolve) => child.once('spawn', resolve));
  return { pid: child.pid, child, stop: () => stopProcess(child) };
};
const unit = new Unit('sample', start, { onChange: ({ current, restarts }) => console.log('up', current.pid, restarts), say: (text) => console.log('sample', text) });
process.on('SIGTERM', async () => { await unit.stop(); console.log('stopped'); process.exit(0); });
await unit.up();
`;

function startProgram() {
  child = spawn(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, HUIYIN_LOCAL_DIR: home }, stdio: ['ignore', 'pipe', 'inherit'] });
}

const line = (wanted: (text: string) => boolean) =>
  new Promise<string>((answer) => {
    const look = () => {
      const found = lines.find(wanted);
      if (found) answer(found);
      return found;
    };
    if (look()) return;
    child.stdout?.on('data', (chunk) => {
      lines.push(...`${chunk}`.split('\n').filter(Boolean));
      look();
    });
  });

const pidIn = (text: string) => Number(text.split(' ')[1]);
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a kept process', () => {
  it('is started again when it is killed, and leaves nothing when it is stopped', async () => {
    startProgram();
    const first = pidIn(await line((text) => text.startsWith('up')));
    process.kill(first, 'SIGKILL');
    const second = pidIn(await line((text) => text.endsWith(' 1')));
    expect(second).not.toBe(first);
    expect(readdirSync(join(home, 'run'))).toEqual(['sample.pid']);
    child.kill('SIGTERM');
    await line((text) => text === 'stopped');
    expect([first, second].filter(isAlive)).toEqual([]);
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  }, 20_000);

  it('stays away while it is held, and comes back when it is let', async () => {
    startProgram();
    const first = pidIn(await line((text) => text.startsWith('up')));
    writeFileSync(join(home, 'run/sample.held'), '');
    process.kill(first, 'SIGTERM');
    await line((text) => text.startsWith('sample is kept stopped'));
    expect(lines.filter((text) => text.startsWith('up'))).toHaveLength(1);
    rmSync(join(home, 'run/sample.held'));
    expect(pidIn(await line((text) => text.startsWith('up') && text.endsWith(' 1')))).not.toBe(first);
    writeFileSync(join(home, 'run/sample.held'), '');
    process.kill(pidIn(lines.at(-1) ?? ''), 'SIGTERM');
    await line(() => lines.filter((text) => text.startsWith('sample is kept stopped')).length === 2);
    child.kill('SIGTERM');
    await line((text) => text === 'stopped');
    rmSync(join(home, 'run/sample.held'));
  }, 20_000);
});
