// npm run prod:local: what an image holds, run without one, on a database, broker and data of its own (.local/production).
// The identity provider of development stands in for Keycloak, and the demonstration's tenants are loaded from outside.
//   --fresh  begins anew
//   --check  walks one appeal through it, then ends: 0 when all held
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installWhatIsMissing } from './install.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } } });

/** The packages of production alone, where those that are there came from another list. */
function installPackages(product) {
  const stamp = join(product, 'node_modules/.list');
  const list = createHash('sha256').update(readFileSync(join(product, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === list) return;
  console.log('Installing the packages of production (npm ci --omit=dev) …');
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: product, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm ci failed; its message is above.');
  writeFileSync(stamp, list);
}

await installWhatIsMissing(root);
const { buildWhatChanged } = await import('./build.mjs');
await buildWhatChanged(root);
const { buildProduction } = await import('../build/production.mjs');
const product = buildProduction();
installPackages(product);
// Without a clock to move there is no past to tell.
Object.assign(process.env, { HUIYIN_HISTORY: 'none', HUIYIN_PRODUCT_DIR: product, HUIYIN_NODE_ENV: 'production', HUIYIN_LOCAL_DIR: process.env.HUIYIN_LOCAL_DIR ?? join(root, '.local/production') });
if (values.check) {
  const { checkProduction } = await import('./prod-check.mjs');
  await checkProduction();
} else {
  const { runStack } = await import('./stack/run.mjs');
  await runStack({ fresh: values.fresh, build: false });
}
