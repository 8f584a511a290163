import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loginsFile } from './paths.mjs';
import { run } from './process.mjs';
import { mainFile, services } from './services.mjs';

const main = mainFile('tenancy').replace('main.js', 'demonstration/main.js');

/** What was loaded: the data, the code that loads them, and the database that they went to. */
function markOf() {
  const hash = createHash('sha256').update(process.env.DATABASE_URL ?? '');
  for (const name of readdirSync(dirname(main)).filter((each) => /\.(js|json)$/.test(each))) hash.update(readFileSync(join(dirname(main), name)));
  return hash.digest('hex');
}

/** Onboards the demonstration tenants where they are not there yet; answers their logins. */
export async function demonstrate(world) {
  if (!existsSync(main)) return [];
  const mark = markOf();
  const known = existsSync(loginsFile) ? JSON.parse(readFileSync(loginsFile, 'utf8')) : undefined;
  if (known?.mark === mark) return known.logins;
  const tenancy = services.find(({ name }) => name === 'tenancy');
  const env = { PATH: process.env.PATH, NODE_ENV: 'development', LOG_LEVEL: 'warn', PORT: '0', ...tenancy.env(world) };
  const output = await run(process.execPath, ['--disable-warning=ExperimentalWarning', main], { env, timeout: 120_000 });
  const logins = JSON.parse(output.trim().split('\n').at(-1));
  writeFileSync(loginsFile, JSON.stringify({ mark, logins }));
  return logins;
}
