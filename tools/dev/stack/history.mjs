import { join } from 'node:path';
import { beginHistory, keepHistory, readHistory } from '../history/kept.mjs';
import { readOffset, writeOffset } from './clock-file.mjs';
import { lines } from './logs.mjs';
import { passwordVariable } from './nats.mjs';
import { root } from './paths.mjs';
import { lastWords, run, spawnApart } from './process.mjs';

const program = join(root, 'tools/dev/history.mjs');
const DAYS = 120;
const SEED = 8;

/** How many past cases each demonstration enterprise is to have: of `--without-history` and HUIYIN_HISTORY (`none`, or a number). */
export function casesAskedFor(isWithout, asked = process.env.HUIYIN_HISTORY ?? '200') {
  if (isWithout || asked === 'none') return 0;
  const cases = Number(asked);
  if (!Number.isInteger(cases) || cases < 0) throw new Error(`HUIYIN_HISTORY is a number of cases or none, not ${asked}`);
  return cases;
}

/**
 * Whether there is a past to tell, and the clock set back to where it begins or was interrupted. Only where nothing has happened
 * yet, for time never goes back.
 */
export async function beginPast({ database }, { cases, now = Date.now() }) {
  const history = readHistory();
  if (history?.ended) return false;
  if (cases === 0) return giveUp(history);
  if (history) return true;
  const isFresh = (await run(process.execPath, [program, 'is-fresh'], { env: { PATH: process.env.PATH, DATABASE_ADMIN_URL: database.adminUrl } })).trim() === 'true';
  if (!isFresh || (await readOffset()) !== 0) return false;
  const { from } = beginHistory({ seed: SEED, cases, days: DAYS, now });
  await writeOffset(from - now);
  return true;
}

/** What was told so far stays; time goes on from the present. */
async function giveUp(history) {
  if (!history) return false;
  keepHistory({ ...history, known: {}, ended: 'given up' });
  await writeOffset(Math.max(0, await readOffset()));
  return false;
}

/**
 * Tells the past through the running services, in a process of its own; says how far it is. What is interrupted goes on at the next
 * start; what goes wrong is told, and the rest is left out, for the stack is of use without it.
 */
export async function tellPast(state, { secrets }, stack) {
  console.log(`  ${'history'.padEnd(14)} ${readHistory().cases} past cases in each enterprise come first; npm start -- --without-history does without`);
  const deploy = passwordVariable('deploy');
  const env = { ...process.env, [deploy]: process.env[deploy] ?? secrets.nats.deploy };
  const child = spawnApart(process.execPath, [program], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const said = lastWords(child);
  child.stdout.on('data', lines((line) => console.log(`  ${' '.repeat(14)} ${line}`)));
  child.stdin.end(JSON.stringify(state));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code === 0) return `${readHistory().next} moments told`;
  const reason = said().trim().split('\n').at(-1);
  if (stack.isStopping) throw new Error(`the past was interrupted: ${reason}`);
  await giveUp(readHistory());
  return `not told further: ${reason}`;
}
