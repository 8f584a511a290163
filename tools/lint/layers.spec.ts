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
  ['apps/intake/src/appeal/planted.ts', 'export const at = () => new Date(Date.now.call(Date));', layers],
  ['apps/intake/src/appeal/planted.ts', 'export const at = () => Reflect.construct(Date, []);', layers],
  ['apps/intake/src/appeal/planted.ts', 'export const at = () => performance.now();', layers],
  ['apps/intake/src/appeal/planted.ts', 'export const at = () => globalThis.performance.now();', layers],
  ['apps/intake/src/appeal/planted.ts', 'export const any = () => Math.random();', layers],
  ['apps/intake/src/appeal/planted.ts', 'export const any = () => crypto.randomUUID();', layers],
  ['apps/intake/src/appeal/planted.ts', "import { randomUUID } from 'node:crypto'; export const any = () => randomUUID();", layers],
  ['apps/intake/src/appeal/planted.ts', "import { newId } from '@huiyin/kernel'; export const id = () => newId();", layers],
  ['apps/intake/src/appeal/planted.ts', "import { newId as made } from '@huiyin/kernel'; export const id = () => made();", layers],
  ['apps/intake/src/appeal/planted.ts', "export const x = async () => (await import('@huiyin/persistence')).Tenants;", layers],
  ['apps/intake/src/appeal/planted.ts', "export const x = async () => import('./appeal.store');", layers],
  ['apps/intake/src/appeal/planted.ts', 'export const x = async (name: string) => import(name);', layers],
  ['apps/intake/src/appeal/planted.ts', "export type X = import('./appeal.store').Row;", layers],
  ['apps/intake/src/appeal/planted.handler.ts', 'export const at = () => new Date();', layers],
  ['apps/intake/src/appeal/planted.consumer.ts', 'export const at = () => Date.now();', layers],
  ['apps/intake/src/appeal/planted.consumer.ts', "import { DataSource } from 'typeorm'; export { DataSource };", layers],
  ['apps/intake/src/appeal/planted.handler.ts', "export const x = async () => import('pg');", layers],
  ['apps/gateway/src/appeal/planted.resolver.ts', "import { Client } from 'pg'; export { Client };", layers],
  ['apps/gateway/src/graphql/planted.ts', "import { Client } from 'pg'; export { Client };", layers],
  ['libs/messaging/src/planted.ts', "import { Client } from 'pg'; export { Client };", layers],
  ['libs/messaging/src/planted.foo.ts', 'export const x = 1;', layers],
  ['libs/policy/src/planted.ts', "import { readFileSync } from 'node:fs'; export { readFileSync };", layers],
  ['libs/policy/src/planted.guard.ts', 'export const x = 1;', layers],
  ['apps/identity/src/planted.foo.ts', 'export const x = 1;', layers],
  ['apps/intake/src/appeal/planted.store.ts', "import { x } from './submit-appeal.handler'; export { x };", layers],
  ['apps/intake/src/appeal/planted.handler.ts', "import { x } from './appeal.controller'; export { x };", layers],
  ['apps/gateway/src/appeal/planted.resolver.ts', "import { x } from './appeal.store'; export { x };", layers],
  ['apps/intake/src/appeal/planted.service.ts', 'export const x = 1;', layers],
  ['apps/gateway/src/appeal/planted.resolver.ts', "import { Tenants } from '@huiyin/persistence'; export { Tenants };", boundaries],
  ['apps/intake/src/appeal/planted.store.ts', "import { x } from '../../../routing/src/main'; export { x };", boundaries],
  ['libs/kernel/src/planted.ts', "import { x } from '@huiyin/contracts'; export { x };", boundaries],
  ['apps/portal/src/planted.ts', "import { x } from '@huiyin/contracts'; export { x };", boundaries],
];
const alsoAllowed = [
  { path: 'apps/intake/src/appeal/planted.store.ts', code: "import { Pool } from 'pg'; export { Pool };" },
  { path: 'apps/intake/src/appeal/planted.handler.ts', code: "import { newId } from '@huiyin/kernel'; export const row = (now: Date) => [newId(now), new Date(now), performance.now()];" },
  { path: 'libs/persistence/src/planted.ts', code: "import { Client } from 'pg'; export const at = (client: Client) => [client, Date.now()];" },
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
    const files = [...planted.map(([path, code]) => ({ path, code })), { path: 'apps/intake/src/appeal/planted.ts', code: allowed }, ...alsoAllowed];
    const out = execFileSync('node', ['tools/lint/lint-planted.mjs'], { cwd: root, env, input: JSON.stringify(files) });
    broken = JSON.parse(out.toString()) as string[][];
  }, 120_000);

  it.each(planted.map((row, at) => [...row, at] as const))('%s: %s is refused by %s', (_path, _code, rule, at) => {
    expect(broken[at]).toContain(rule);
  });

  it('lets a rule see its neighbours, the pure libraries and the types of contracts', () => {
    expect(broken[planted.length]).toEqual([]);
  });

  it('lets stores and the library of persistence reach the database, and handlers make ids and measure', () => {
    expect(broken.slice(planted.length + 1)).toEqual(alsoAllowed.map(() => []));
  });
});
