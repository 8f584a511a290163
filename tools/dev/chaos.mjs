// npm run chaos [-- --seed N --appeals 500 --kills 20 | --short]: a stack of its own, whose every process is killed again and
// again while appeals are submitted and accepted, and some walked on to their call-back. Ends non-zero naming what did not hold, or what it should have seen and did not.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Broker } from './chaos/broker.mjs';
import { violations } from './chaos/checks.mjs';
import { Person, untilAnswered } from './chaos/client.mjs';
import { Colleagues } from './chaos/colleagues.mjs';
import { Database } from './chaos/database.mjs';
import { Killer } from './chaos/killer.mjs';
import { Officers } from './chaos/officers.mjs';
import { draftsOf, planOf } from './chaos/plan.mjs';
import { untilQuiet } from './chaos/quiet.mjs';
import { randomOf } from './chaos/random.mjs';
import { Senders } from './chaos/senders.mjs';
import { summarise, unseen } from './chaos/summary.mjs';
import { openPlace } from './demo/documents.mjs';
import { enterprisesOf as tenantsOf } from './demo/stack.mjs';
import { spawnStack, temporaryHome } from './stack/spawn-stack.mjs';

const { values } = parseArgs({ options: { seed: { type: 'string' }, appeals: { type: 'string' }, kills: { type: 'string' }, short: { type: 'boolean', default: false } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const appeals = Number(values.appeals ?? (values.short ? 40 : 500));
const kills = Number(values.kills ?? (values.short ? 1 : 20));
// An answer may take this long, kills and all.
const ANSWER_MS = 120_000;
// One appeal in so many goes on after its acceptance; no multiple of the enterprises, which take turns.
const EVERY = 4;
const deadlineAt = () => performance.now() + ANSWER_MS;

/** The demonstration's enterprises, each with who submits, accepts and audits, and a place to submit from. */
async function enterprisesOf(stack) {
  return Promise.all(
    tenantsOf(stack).map(async (tenant) => {
      const as = (role, nth) => new Person(stack, tenant, role, nth);
      const senders = stack.logins.filter((login) => login.tenant === tenant && login.role === 'sender').map((_, nth) => as('sender', nth));
      const way = { stack, person: as('tenant-admin'), what: `a place in ${tenant}`, deadlineAt: deadlineAt() };
      const { data } = await untilAnswered(way, openPlace, { input: { commandId: randomUUID(), name: '东门' } });
      return { tenant, senders, officer: as('officer'), callers: [as('officer', 1), as('officer', 0)], auditor: as('auditor'), placeCode: data.openPlace.code };
    }),
  );
}

/** What a program of reporting is told to reach its tables. */
function reportingOf(stack, localDir) {
  const { database } = JSON.parse(readFileSync(join(localDir, 'secrets.json'), 'utf8'));
  const as = (login) => Object.assign(new URL(stack.postgres.url), { username: login, password: database }).href;
  return { PATH: process.env.PATH, DATABASE_URL: as('reporting_app'), DATABASE_RELAY_URL: as('reporting_relay') };
}

async function prepared(spawned, localDir) {
  const stack = spawned.state();
  const random = randomOf(seed);
  const [database, broker, enterprises] = [new Database(stack.postgres.url), await Broker.open(stack.nats.url, localDir), await enterprisesOf(stack)];
  await broker.consumers();
  const colleagues = new Colleagues({ stack, deadlineAt, random: randomOf(seed + 2), every: EVERY });
  const officers = new Officers({ stack, deadlineAt, random: randomOf(seed + 1), onAccepted: (draft) => colleagues.take(draft) });
  const senders = new Senders({ stack, database, deadlineAt, onAnswer: (draft) => officers.take(draft) }, draftsOf(random, enterprises, appeals));
  const killer = new Killer({ stack: spawned, database, broker, senders });
  return { seed, stack, random, database, broker, enterprises, officers, colleagues, senders, killer, deadlineAt, reporting: reportingOf(stack, localDir), redeliveredBefore: broker.redelivered };
}

const toldKill = (total) => ({ victim, aim, hit, unpublished }, nth) =>
  console.log(`  ${String(nth).padStart(3)}/${total} ${victim.padEnd(10)}${hit ? ` ${aim}` : ''}${unpublished > 0 ? ` (${unpublished} unpublished)` : ''}`);

/** Kills while the work goes on, lets it end, waits until all is quiet; answers what is wrong. */
async function run(world) {
  const { killer, senders, officers, colleagues } = world;
  const plan = planOf(world.random, { kills, appeals });
  const tell = toldKill(plan.length);
  officers.open();
  colleagues.open();
  await killer.follow(plan, (kill) => tell(kill, killer.kills.length));
  const errors = [...(await senders.ended()), ...(await officers.ended()), ...(await colleagues.ended())].map(({ message }) => message);
  await untilQuiet(world, { timeoutMs: ANSWER_MS });
  const missing = [senders.answered, officers.accepted].some(({ length }) => length !== appeals) && errors.length === 0 ? [`${appeals} were to be answered and accepted`] : [];
  return [...errors, ...missing, ...(await violations(world)), ...unseen(world)];
}

const from = performance.now();
const home = temporaryHome('chaos');
console.log(`Chaos with seed ${seed}: ${appeals} appeals, ${kills} kills of each process`);
const spawned = await spawnStack(home);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void spawned.stop().then(() => process.exit(1)));
let failed = [];
try {
  const world = await prepared(spawned, home.localDir);
  failed = await run(world).catch((error) => [error.stack]);
  console.log(`\n${summarise(world, performance.now() - from)}`);
  await world.broker.close();
} finally {
  await spawned.stop();
}
if (failed.length === 0) {
  home.remove();
  console.log('\nEverything held.');
} else console.error(`\nThis did not hold (data and logs are in ${home.localDir}):\n${failed.map((each) => `- ${each}`).join('\n')}`);
// What a run that broke off has under way would go on trying.
process.exit(failed.length === 0 ? 0 : 1);
