import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

describe('a broker that is killed', () => {
  it('ends no service, and what was committed and said before and after is handled once', async () => {
    const hook = join(__dirname, '../setup/compile-on-require.cjs');
    const { stdout } = await promisify(execFile)('node', ['--require', hook, join(__dirname, 'broker-restart.mjs')]);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual({ meanwhile: 'UNAVAILABLE', readyMeanwhile: 503, handled: 40, readyAfter: 200, answeredAfter: true });
  }, 60_000);
});
