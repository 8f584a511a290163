import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { distDir, loginsFile } from './paths.mjs';
import { run } from './process.mjs';
import { services } from './services.mjs';

// Code of development: it loads its tenants from outside of what production runs.
const main = join(distDir, 'apps/tenancy/src/demonstration/main.js');

/** What was loaded: the data, the code that loads them, who may sign in, and the database that they went to. */
function markOf(people) {
  const hash = createHash('sha256').update(process.env.DATABASE_URL ?? '');
  for (const name of readdirSync(dirname(main)).filter((each) => /\.(js|json)$/.test(each))) hash.update(readFileSync(join(dirname(main), name)));
  if (people) hash.update(readFileSync(people));
  return hash.digest('hex');
}

/** Onboards the demonstration tenants where they are not there yet, for the people in `people` where others than the usual sign in; answers their logins. */
export async function demonstrate(world, people) {
  if (!existsSync(main)) return [];
  const mark = markOf(people);
  const known = existsSync(loginsFile) ? JSON.parse(readFileSync(loginsFile, 'utf8')) : undefined;
  if (known?.mark === mark) return known.logins;
  const tenancy = services.find(({ name }) => name === 'tenancy');
  const env = { PATH: process.env.PATH, NODE_ENV: 'development', LOG_LEVEL: 'warn', PORT: '0', ...tenancy.env(world), ...(people && { DEMONSTRATION_PEOPLE_FILE: people }) };
  const output = await run(process.execPath, ['--disable-warning=ExperimentalWarning', main], { env, timeout: 120_000 });
  const logins = JSON.parse(output.trim().split('\n').at(-1));
  writeFileSync(loginsFile, JSON.stringify({ mark, logins }));
  return logins;
}
