import { existsSync } from 'node:fs';
import { loginsFile } from './paths.mjs';
import { readFile, writeFile } from 'node:fs/promises';
import { run } from './process.mjs';
import { mainFile, services } from './services.mjs';

const main = mainFile('tenancy/src/demonstration').replace('/src/main.js', '/main.js');

/** Onboards the demonstration tenants where they are not there yet; answers their logins. */
export async function demonstrate(world) {
  if (!existsSync(main)) return [];
  const tenancy = services.find(({ name }) => name === 'tenancy');
  const env = { PATH: process.env.PATH, NODE_ENV: 'development', LOG_LEVEL: 'warn', PORT: '0', ...tenancy.env(world), LOGINS_FILE: loginsFile };
  const output = await run(process.execPath, ['--disable-warning=ExperimentalWarning', main], { env, timeout: 90_000 });
  const line = output.trim().split('\n').findLast((each) => /^[[{]/.test(each));
  if (line) await writeFile(loginsFile, line);
  const found = JSON.parse(await readFile(loginsFile, 'utf8'));
  return Array.isArray(found) ? found : found.logins;
}
