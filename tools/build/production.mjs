// node tools/build/production.mjs
// Makes dist/production: what an image holds and nothing else. Services and gateway compiled without code for
// development, the portal's pages, the database's first files, and the packages' list for `npm ci --omit=dev`.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** What plays its part in development and tests alone; the portal is built by Vite. */
const notCompiled = new Set(['apps/identity', 'apps/e2e', 'apps/portal', 'libs/testing']);

/** The projects that production runs. */
export const productionProjects = () =>
  ['apps', 'libs']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((project) => !notCompiled.has(project) && existsSync(join(root, project, 'project.json')));

const env = { ...process.env, NODE_ENV: 'production', NX_DAEMON: 'false', NX_NO_CLOUD: 'true' };
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });

/** Makes it anew, without packages; those that are there stay. Answers the folder. */
export function buildProduction() {
  const out = join(root, 'dist/production');
  for (const name of existsSync(out) ? readdirSync(out) : []) if (name !== 'node_modules') rmSync(join(out, name), { recursive: true });
  for (const project of productionProjects()) node('tools/build/compile.mjs', project, '--production', '--out', 'dist/production');
  // In a run of all tests it is built, and a gateway serves it: built again, its files would be away for a moment.
  if (!process.env.HUIYIN_BUILT) node('node_modules/nx/dist/bin/nx.js', 'build', 'portal');
  cpSync(join(root, 'dist/apps/portal'), join(out, 'apps/portal'), { recursive: true });
  cpSync(join(root, 'deploy/postgres'), join(out, 'deploy/postgres'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(root, name), join(out, name));
  return out;
}

if (process.argv[1] === import.meta.filename) console.log(buildProduction());
