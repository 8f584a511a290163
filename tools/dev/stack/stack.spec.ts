import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, runProgram } from '../testing/call';

describe('free ports', () => {
  it('are the preferred one, another when it is busy, and never the same twice', async () => {
    const busy = createServer();
    const port = await new Promise<number>((answer) => busy.listen(0, '127.0.0.1', () => answer((busy.address() as AddressInfo).port)));
    const answers = call('free-port.mjs', [['freePort', [port]], ['freePort', [0]], ['freePort', [0]]]).map(({ value }) => Number(value));
    busy.close();
    expect(new Set([port, ...answers]).size).toBe(4);
    const [free] = answers;
    const again = call('free-port.mjs', [['freePort', [free]], ['freePort', [free]]]).map(({ value }) => value);
    expect(again[0]).toBe(free);
    expect(again[1]).not.toBe(free);
  });
});

describe('the port of a process that is kept running', () => {
  it('is another one when somebody took it before the first start, and the same ever after', () => {
    const [first, second, third, failure] = runProgram<[number, number, number, string]>(`
      import { KeptPort, takenError } from './free-port.mjs';
      const kept = new KeptPort(0);
      const asked = [];
      const start = (isTaken) => kept.start((port) => { asked.push(port); if (isTaken) throw takenError('sample', port); });
      const failure = await start(true).catch(({ message }) => message);
      await start(false);
      await start(true).catch(() => {});
      const answer = [...asked, failure];`);
    expect(failure).toBe(`sample ended while starting: another process took port ${first}`);
    expect(second).not.toBe(first);
    expect(third).toBe(second);
  });
});

describe('the state file', () => {
  it('is whole, and the last of several changes that came at once', () => {
    const dir = mkdtempSync(join(tmpdir(), 'huiyin-state-'));
    const written = runProgram<{ nth: number }>(`
      import { readState, writeState } from './state.mjs';
      await Promise.all(Array.from({ length: 20 }, (_, nth) => writeState({ nth, long: 'x'.repeat(50_000 - nth * 1_000) })));
      const answer = await readState();`, { HUIYIN_LOCAL_DIR: dir });
    rmSync(dir, { recursive: true });
    expect(written.nth).toBe(19);
  });
});

describe('restart after a crash', () => {
  it('waits longer for each process that was healthy and ended within 10 s, and begins anew after one that lasted', () => {
    const waits = runProgram<number[]>(`
      import { EventEmitter } from 'node:events';
      import { Unit } from './unit.mjs';
      let time = 0;
      const lives = [50, 9_000, 9_999, 10_000, 50, 50];
      const waits = [];
      let ended;
      const end = new Promise((resolve) => (ended = resolve));
      const start = async () => {
        const life = lives.shift();
        const child = Object.assign(new EventEmitter(), { exitCode: null, signalCode: null });
        if (life === undefined) return ended(), { child, stop: async () => child.emit('exit') };
        setImmediate(() => { time += life; child.exitCode = 1; child.emit('exit'); });
        return { child, stop: async () => {} };
      };
      const unit = new Unit('sample', start, { now: () => time, wait: async (ms) => waits.push(ms) });
      await unit.up();
      await end;
      const answer = waits;`);
    expect(waits).toEqual([200, 400, 800, 0, 200, 400]);
  });

  it('does not leave running what was kept away while it was starting, nor tells it as up', () => {
    const dir = mkdtempSync(join(tmpdir(), 'huiyin-held-'));
    const met = runProgram<string[]>(`
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { dirname } from 'node:path';
      import { EventEmitter } from 'node:events';
      import { heldFile, Unit } from './unit.mjs';
      const met = [];
      const start = async () => {
        const child = Object.assign(new EventEmitter(), { exitCode: null, signalCode: null });
        mkdirSync(dirname(heldFile('sample')), { recursive: true });
        writeFileSync(heldFile('sample'), '');
        return { child, stop: async () => { met.push('ended'); child.exitCode = 0; child.emit('exit'); } };
      };
      let away;
      const isAway = new Promise((resolve) => (away = resolve));
      const unit = new Unit('sample', start, { wait: () => new Promise(() => away()), onChange: () => met.push('up') });
      void unit.up().then(() => met.push('up'));
      await isAway;
      const answer = met;`, { HUIYIN_LOCAL_DIR: dir });
    rmSync(dir, { recursive: true });
    expect(met).toEqual(['ended']);
  });

  it('leaves nothing behind of a wait, however often it looks whether it is let', () => {
    const left = runProgram<number[]>(`
      import { getEventListeners } from 'node:events';
      import { Unit } from './unit.mjs';
      const { wait } = new Unit('sample', () => {});
      const [whole, cut] = [new AbortController(), new AbortController()];
      for (let look = 0; look < 12; look += 1) await wait(1, whole.signal);
      const late = wait(1_000_000, cut.signal);
      cut.abort();
      await late;
      const answer = [whole, cut].map(({ signal }) => getEventListeners(signal, 'abort').length);`);
    expect(left).toEqual([0, 0]);
  });

  it('waits longer after each failure, and not for ever', () => {
    const answers = call('unit.mjs', [0, 1, 2, 3, 6, 50].map((failures) => ['backOff', [failures]] as const));
    expect(answers.map(({ value }) => value)).toEqual([0, 200, 400, 800, 5_000, 5_000]);
  });
});

describe('the memory of a process', () => {
  it('has as much left for the old as the young may take, while twice of it lives of what any was seen to hold', () => {
    const { young, heaps } = runProgram<{ young: number; heaps: Record<string, number> }>(`
      import { gateway, identity, memoryFlags, services } from './services.mjs';
      const young = Number(memoryFlags.join(' ').match(/--max-semi-space-size=(\\d+)/)[1]);
      const answer = { young, heaps: Object.fromEntries([identity, gateway, ...services].map(({ name, heapMb }) => [name, heapMb])) };`);
    // Twice what any of them was seen to hold.
    const live = 100;
    const left = Object.entries(heaps).map(([name, most]) => [name, (live + most) / 2 - live]);
    expect(left.filter(([, mb]) => Number(mb) <= young)).toEqual([]);
    expect(left).toHaveLength(9);
    expect(young).toBeGreaterThan(0);
  });
});

describe('the realm of the real identity provider', () => {
  it('has what it is given as it is, whatever it is made of, and else what its file says', () => {
    const secret = 'a"b\\c\n${HUIYIN_PORTAL_URL}';
    const realm = runProgram<{ clients: { clientId: string; secret?: string; enabled?: unknown }[] }>(`
      import { filledRealm } from './keycloak-realm.mjs';
      const answer = await filledRealm({ HUIYIN_PROVISIONER_SECRET: ${JSON.stringify(secret)} });`);
    expect(realm.clients.map((client) => client.secret).filter(Boolean)).toEqual([secret]);
    expect(JSON.stringify(realm.clients.find(({ clientId }) => clientId === 'huiyin-cli')?.enabled)).toContain('false');
  });
});

describe('what the terminal shows of the logs', () => {
  it('are warnings and worse, in one line, with their reason', () => {
    const said = (entry: unknown) => ['remark', [typeof entry === 'string' ? entry : JSON.stringify(entry)]] as const;
    const answers = call('logs.mjs', [
      said({ level: 'info', msg: 'quiet' }),
      said({ level: 40, context: 'Relay', msg: 'behind' }),
      said({ level: 'error', msg: 'failed\nand more', err: { message: 'refused' } }),
      said('plain words'),
      said('{ broken'),
    ]);
    expect(answers.map(({ value }) => value)).toEqual([undefined, 'warn Relay: behind', 'error failed (refused)', undefined, undefined]);
  });

  it('shows one login of each role of each tenant, the first that is given', () => {
    const login = (username: string, tenantId: string, role: string) => ({ username, tenantId, role });
    const logins = [login('a', 't', 'officer'), login('b', 't', 'officer'), login('c', 't', 'handler'), login('d', 'u', 'officer')];
    const [answer] = call('progress.mjs', [['oneOfEach', [logins]]]);
    expect((answer?.value as { username: string }[]).map(({ username }) => username)).toEqual(['a', 'c', 'd']);
  });
});
