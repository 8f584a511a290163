import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './testing/call';

const root = mkdtempSync(join(tmpdir(), 'huiyin-build-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ask = (name: string): unknown => call('../build.mjs', [[name, [root]]])[0]?.value;
const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

describe('what was built', () => {
  it('is stale without a build and after any change of a source, not after one of a test', () => {
    write('apps/sample/src/main.ts', 'export const a = 1;');
    expect(ask('isStale')).toBe(true);
    write('dist/.fingerprint', String(ask('fingerprint')));
    expect(ask('isStale')).toBe(false);
    write('apps/sample/src/main.spec.ts', 'it');
    expect(ask('isStale')).toBe(false);
    write('apps/sample/src/main.ts', 'export const a = 10;');
    expect(ask('isStale')).toBe(true);
  });
});
