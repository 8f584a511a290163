import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../testing/call';

const home = mkdtempSync(join(tmpdir(), 'huiyin-ports-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

// Somebody else has the port when ours starts on it.
const foreign = `
import { createServer } from 'node:net';
import { once } from 'node:events';
const greeting = 'INFO {"server_name":"foreign","jetstream":true}\\r\\n';
const stranger = createServer((socket) => socket.on('error', () => {}).write(greeting)).listen(0, '127.0.0.1');
await once(stranger, 'listening');
const { port } = stranger.address();
const failure = (promise) => promise.then(() => ['started'], ({ message, code }) => [message, code]);
`;
const taken = (what: string) => [expect.stringMatching(new RegExp(`^${what} ended while starting: another process took port \\d+$`)), 'EADDRINUSE'];

describe('a port that another process has', () => {
  it('is told by NATS, which does not take the other broker for its own', () => {
    const answer = runProgram(`${foreign}
      import { natsUsers, startNats } from './nats.mjs';
      const passwords = Object.fromEntries(natsUsers.map((user) => [user, 'p-' + user]));
      const answer = await failure(startNats({ dir: ${JSON.stringify(join(home, 'nats'))}, port, passwords, ephemeral: true }));`);
    expect(answer).toEqual(taken('nats-server'));
  }, 60_000);

  it('is told by PostgreSQL, which starts on another the next time', () => {
    const answer = runProgram<[unknown, boolean]>(`${foreign}
      import { chmodSync, mkdtempSync } from 'node:fs';
      import { KeptPort } from './free-port.mjs';
      import { startPostgres } from './postgres.mjs';
      const home = mkdtempSync('${join(tmpdir(), 'huiyin-ports-')}');
      chmodSync(home, 0o755);
      const start = (chosen) => startPostgres({ dir: home + '/data', port: chosen, ephemeral: true });
      const kept = new KeptPort();
      const told = await failure(kept.start(() => start(port)));
      const server = await kept.start(start);
      await server.stop();
      await server.remove();
      const answer = [told, server.port !== port];`);
    expect(answer).toEqual([taken('PostgreSQL'), true]);
  }, 60_000);

  it('is not given to two who choose at the same time, before either starts anything', () => {
    const answer = runProgram(`
      import { execFileSync } from 'node:child_process';
      import { holdPort, letGo } from './free-port.mjs';
      const port = await holdPort();
      const choose = "import { freePort } from './free-port.mjs'; console.log(await freePort(" + port + "))";
      const isGivenToOther = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', choose])) === port;
      const held = isGivenToOther();
      await letGo(port);
      const answer = [held, isGivenToOther()];`);
    expect(answer).toEqual([false, true]);
  }, 30_000);

  it('does not make a service healthy by what the other answers there', () => {
    const answer = runProgram(`
      import { createServer } from 'node:http';
      import { once } from 'node:events';
      import { healthy } from './http.mjs';
      import { spawnApart } from './process.mjs';
      const stranger = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
      await once(stranger, 'listening');
      const at = (port) => 'http://127.0.0.1:' + port + '/healthz';
      const dying = spawnApart(process.execPath, ['-e', 'setTimeout(() => process.exit(1), 300)']);
      const other = await healthy(at(stranger.address().port), dying, { name: 'sample' }).then(() => 'healthy', ({ message }) => message);
      const own = spawnApart(process.execPath, ['-e', "const server = require('http').createServer((_, r) => r.end('ok')).listen(0, '127.0.0.1', () => console.log(server.address().port))"]);
      const [port] = await once(own.stdout, 'data');
      const answer = [other, await healthy(at(Number(port)), own, { name: 'sample' })];`);
    expect(answer).toEqual(['sample ended while starting (1)', true]);
  }, 30_000);
});
