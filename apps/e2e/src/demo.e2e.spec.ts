import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const demo = (): string => execFileSync('node', ['tools/dev/demo.mjs'], { cwd: root, encoding: 'utf8' });

describe('T-01 T-02 T-10 Y-03 one appeal, filed to archived', () => {
  it('goes as told in both enterprises, and again on the same data', () => {
    const first = demo();
    expect(first).toContain('The demonstration ended as told.');
    expect(demo()).toContain('The demonstration ended as told.');
  }, 180_000);
});
