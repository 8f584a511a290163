import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const env = { ...process.env, NX_DAEMON: 'false' };
const layers = 'huiyin/layers';
const boundaries = '@nx/enforce-module-boundaries';

const planted: [path: string, code: string, rule: string][] = [
  ['apps/intake/src/appeal/planted.ts', "import { Injectable } from '@nestjs/common'; export { Injectable };", layers],
  ['apps/intake/src/appeal/planted.ts', "import { x } from './appeal.store'; export { x };", layers],
  ['apps/intake/src/appeal/planted.ts', "import { Tenants } from '@huiyin/persistence'; export { Tenants };", layers],
  ['apps/intake/src/appeal/planted.ts', 'export const at = () => new Date();', layers],
  ['apps/intake/src/appeal/planted.ts', 'export const at = () => Date.now();', layers],
  ['apps/intake/src/appeal/planted.store.ts', "import { x } from './submit-appeal.handler'; export { x };", layers],
  ['apps/intake/src/appeal/planted.handler.ts', "import { x } from './appeal.controller'; export { x };", layers],
  ['apps/gateway/src/appeal/planted.resolver.ts', "import { x } from './appeal.store'; export { x };", layers],
  ['apps/intake/src/appeal/planted.service.ts', 'export const x = 1;', layers],
  ['apps/gateway/src/appeal/planted.resolver.ts', "import { Tenants } from '@huiyin/persistence'; export { Tenants };", boundaries],
  ['apps/intake/src/appeal/planted.store.ts', "import { x } from '../../../routing/src/main'; export { x };", boundaries],
  ['libs/kernel/src/planted.ts', "import { x } from '@huiyin/contracts'; export { x };", boundaries],
  ['apps/portal/src/planted.ts', "import { x } from '@huiyin/contracts'; export { x };", boundaries],
];
const allowed = `
  import { refuse } from '@huiyin/kernel';
  import type { Actor } from '@huiyin/contracts';
  import { life } from './life';
  export const x = (actor: Actor) => [refuse('not-found'), actor, life];`;

describe('planted imports', () => {
  let broken: string[][] = [];

  beforeAll(() => {
    // The boundary rule reads the project graph from nx's cache.
    execFileSync('npx', ['nx', 'show', 'projects'], { cwd: root, env });
    const files = [...planted.map(([path, code]) => ({ path, code })), { path: 'apps/intake/src/appeal/planted.ts', code: allowed }];
    const out = execFileSync('node', ['tools/lint/lint-planted.mjs'], { cwd: root, env, input: JSON.stringify(files) });
    broken = JSON.parse(out.toString()) as string[][];
  }, 120_000);

  it.each(planted.map((row, at) => [...row, at] as const))('%s: %s is refused by %s', (_path, _code, rule, at) => {
    expect(broken[at]).toContain(rule);
  });

  it('lets a rule see its neighbours, the pure libraries and the types of contracts', () => {
    expect(broken.at(-1)).toEqual([]);
  });
});
