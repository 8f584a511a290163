import { createServer, type AddressInfo } from 'node:net';
import { call } from '../testing/call';

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

describe('restart after a crash', () => {
  it('waits longer after each failure, and not for ever', () => {
    const answers = call('unit.mjs', [0, 1, 2, 3, 6, 50].map((failures) => ['backOff', [failures]] as const));
    expect(answers.map(({ value }) => value)).toEqual([0, 200, 400, 800, 5_000, 5_000]);
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
