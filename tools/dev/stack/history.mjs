import { join } from 'node:path';
import { beginHistory, keepHistory, readHistory } from '../history/kept.mjs';
import { readOffset, writeOffset } from './clock-file.mjs';
import { lines } from './logs.mjs';
import { passwordVariable } from './nats.mjs';
import { root } from './paths.mjs';
import { lastWords, run, spawnApart } from './process.mjs';
import { syncEachCommit } from './sync.mjs';

const program = join(root, 'tools/dev/history.mjs');
const DAYS = 120;
const SEED = 8;

/** How many past cases each demonstration enterprise is to have: of `--without-history` and HUIYIN_HISTORY (`none`, or a number). */
export function casesAskedFor(isWithout, asked = process.env.HUIYIN_HISTORY ?? '200') {
  if (isWithout || asked === 'none') return 0;
  if (!/^\d{1,6}$/.test(asked)) throw new Error(`HUIYIN_HISTORY is a number of cases or none, not “${asked}”`);
  return Number(asked);
}

/**
 * Whether there is a past to tell, and the clock set back to where it begins or was interrupted. Only where nothing has happened
 * yet, for time never goes back.
 */
export async function beginPast({ database }, { cases, now = Date.now() }) {
  await syncEachCommit(database.adminUrl, true);
  const history = readHistory();
  if (history?.ended) return false;
  if (cases === 0) return giveUp(history);
  if (!(await isFresh(database))) return history !== undefined;
  if (!history && (await readOffset()) !== 0) return false;
  const { from } = history ?? beginHistory({ seed: SEED, cases, days: DAYS, now });
  await writeOffset(from - now);
  return true;
}

/** Whether nothing was ever said: only then may the clock be set back. */
const isFresh = async ({ adminUrl }) =>
  (await run(process.execPath, [program, 'is-fresh'], { env: { PATH: process.env.PATH, DATABASE_ADMIN_URL: adminUrl } })).trim() === 'true';

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
export async function tellPast(state, { secrets, database }, stack) {
  console.log(`  ${'history'.padEnd(14)} ${readHistory().cases} past cases in each enterprise come first; npm start -- --without-history does without`);
  const deploy = passwordVariable('deploy');
  const env = { ...process.env, [deploy]: process.env[deploy] ?? secrets.nats.deploy };
  await syncEachCommit(database.adminUrl, false);
  const child = spawnApart(process.execPath, [program], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const said = lastWords(child);
  child.stdout.on('data', lines((line) => console.log(`  ${' '.repeat(14)} ${line}`)));
  child.stdin.end(JSON.stringify(state));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  // A stack that is being stopped has lost its database: the next start begins with it.
  if (!stack.isStopping) await syncEachCommit(database.adminUrl, true);
  if (code === 0) return `${readHistory().next} moments told`;
  const reason = said().trim().split('\n').at(-1);
  if (stack.isStopping) throw new Error(`the past was interrupted: ${reason}`);
  await giveUp(readHistory());
  return `not told further: ${reason}`;
}
