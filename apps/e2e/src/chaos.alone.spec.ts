import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

describe('T-02 every appeal is on file once, whatever is killed', () => {
  it('holds while each service, the broker and the database are killed', () => {
    const { status, stdout, stderr } = spawnSync('node', ['tools/dev/chaos.mjs', '--short', '--seed', '7'], { cwd: root, encoding: 'utf8', timeout: 480_000 });
    expect(`${stdout}${stderr}`).toContain('Everything held.');
    expect(status).toBe(0);
  }, 490_000);
});
