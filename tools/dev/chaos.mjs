// npm run chaos [-- --seed N --appeals 500 --kills 20 --whole | --short]: a stack of its own, whose every process is killed again and
// again while appeals are submitted and accepted, some walked on to their archive, some merged, some joined and some rewarded as
// suggestions; then time runs out. Ends non-zero naming what did not hold, or what it should have seen and did not.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Acts } from './chaos/acts.mjs';
import { unreached } from './chaos/aims.mjs';
import { Broker } from './chaos/broker.mjs';
import { violations } from './chaos/checks.mjs';
import { Person, untilAnswered } from './chaos/client.mjs';
import { Colleagues } from './chaos/colleagues.mjs';
import { Commands } from './chaos/commands.mjs';
import { Database } from './chaos/database.mjs';
import { Ideas } from './chaos/ideas.mjs';
import { Killer } from './chaos/killer.mjs';
import { Merges } from './chaos/merges.mjs';
import { Officers } from './chaos/officers.mjs';
import { draftsOf, planOf } from './chaos/plan.mjs';
import { Persons } from './chaos/persons.mjs';
import { Pleas } from './chaos/pleas.mjs';
import { untilQuiet } from './chaos/quiet.mjs';
import { randomOf } from './chaos/random.mjs';
import { closing, scaleOf } from './chaos/scale.mjs';
import { Senders } from './chaos/senders.mjs';
import { AHEAD_MS, fallSilent, killsOfSilence } from './chaos/silence.mjs';
import { summarise, unseen } from './chaos/summary.mjs';
import { openPlace } from './demo/documents.mjs';
import { enterprisesOf as tenantsOf } from './demo/stack.mjs';
import { suggestionRules } from './demo/suggestion-documents.mjs';
import { spawnStack, temporaryHome } from './stack/spawn-stack.mjs';

const { values } = parseArgs({ options: { seed: { type: 'string' }, appeals: { type: 'string' }, kills: { type: 'string' }, short: { type: 'boolean', default: false }, whole: { type: 'boolean', default: false } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const scale = scaleOf(values);
const { appeals, kills } = scale;
// An answer may take this long, kills and all.
const ANSWER_MS = 120_000;
// One appeal in so many goes on after its acceptance, or becomes a suggestion; no multiple of the enterprises, which take turns.
const [EVERY, IDEA_EVERY] = [4, values.short ? 10 : 5];
const deadlineAt = () => performance.now() + ANSWER_MS;

/** The demonstration's enterprises, each with who submits, accepts and audits, and a place to submit from. */
async function enterprisesOf(stack) {
  return Promise.all(
    tenantsOf(stack).map(async (tenant) => {
      const as = (role, nth) => new Person(stack, tenant, role, nth);
      const senders = stack.logins.filter((login) => login.tenant === tenant && login.role === 'sender').map((_, nth) => as('sender', nth));
      const ask = async (person, query, variables) => (await untilAnswered({ stack, person, what: `the beginning of ${tenant}`, deadlineAt: deadlineAt() }, query, variables)).data;
      const { openPlace: place } = await ask(as('tenant-admin'), openPlace, { input: { commandId: randomUUID(), name: '东门' } });
      const { policy } = await ask(as('officer'), suggestionRules, {});
      const both = (role) => [as(role, 0), as(role, 1)];
      return { tenant, senders, officers: both('officer'), callers: [as('officer', 1), as('officer', 0)], leaders: both('leader'), reviewers: both('reviewer'), auditor: as('auditor'), placeCode: place.code, awards: policy.suggestions };
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
  const acts = new Acts();
  const commands = (offset, about) => new Commands({ stack, deadlineAt, random: randomOf(seed + offset), acts }, about);
  const [merges, pleas] = [new Merges(commands(4, 'the merge of')), new Pleas(commands(5, 'the plea on'), await database.tenantsWithPoints('evasion-found'))];
  const [persons, following] = [new Persons(commands(6, 'the colleagues of')), commands(2, 'what follows')];
  const colleagues = new Colleagues({ commands: following, every: EVERY, merges, onEvasion: (draft) => pleas.take(draft) });
  const ideas = new Ideas({ commands: commands(3, 'the suggestion of'), every: IDEA_EVERY });
  const officers = new Officers({ stack, deadlineAt, random: randomOf(seed + 1), acts, onAccepted: (draft) => [merges, colleagues, persons, ideas].forEach((each) => each.take(draft)) });
  const senders = new Senders({ stack, database, deadlineAt, acts, onAnswer: (draft) => officers.take(draft) }, draftsOf(random, enterprises, appeals));
  const killer = new Killer({ stack: spawned, database, broker, senders, acts });
  return { seed, stack, random, database, broker, enterprises, officers, colleagues, merges, persons, pleas, ideas, acts, senders, commands: following, localDir, killer, deadlineAt, reporting: reportingOf(stack, localDir), redeliveredBefore: broker.redelivered };
}

const toldKill = (total) => ({ victim, aim, hit, unpublished }, nth) =>
  console.log(`  ${String(nth).padStart(3)}/${total} ${victim.padEnd(10)}${hit ? ` ${aim}` : aim ? ` (missed ${aim})` : ''}${unpublished > 0 ? ` (${unpublished} unpublished)` : ''}`);

/** Kills while the work goes on, lets it end, lets time run out while some are killed again, waits until all is quiet; answers what is wrong. */
async function run(world) {
  const { killer, senders, officers, colleagues, persons, pleas, ideas } = world;
  const plan = planOf(world.random, { kills, appeals });
  const tell = toldKill(plan.length + killsOfSilence.length);
  const onKill = (kill) => tell(kill, killer.kills.length);
  for (const each of [officers, colleagues, persons, pleas, ideas]) each.open();
  const errors = [];
  await killer.follow(plan, onKill, async () => {
    // Each hands on to the next.
    for (const each of [senders, officers, colleagues, persons, pleas, ideas]) errors.push(...(await each.ended()).map(({ message }) => message));
  });
  await untilQuiet(world, { timeoutMs: ANSWER_MS });
  await fallSilent(world, onKill);
  await untilQuiet({ ...world, aheadMs: AHEAD_MS }, { timeoutMs: ANSWER_MS });
  const missing = [senders.answered, officers.accepted].some(({ length }) => length !== appeals) && errors.length === 0 ? [`${appeals} were to be answered and accepted`] : [];
  return [...errors, ...missing, ...(await violations(world)), ...unseen(world)];
}

const from = performance.now();
const home = temporaryHome('chaos');
console.log(`Chaos with seed ${seed}: ${appeals} appeals, ${kills} kills of each process`);
const spawned = await spawnStack(home);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void spawned.stop().then(() => process.exit(1)));
let [failed, missing] = [[], []];
try {
  const world = await prepared(spawned, home.localDir);
  failed = await run(world).catch((error) => [error.stack]);
  missing = unreached(world.acts.over, world.killer.kills);
  if (scale.isWhole) failed.push(...missing);
  console.log(`\n${summarise(world, performance.now() - from)}`);
  await world.broker.close();
} finally {
  await spawned.stop();
}
if (failed.length === 0) {
  home.remove();
  console.log(`\n${closing(scale, missing)}`);
} else console.error(`\nThis did not hold (data and logs are in ${home.localDir}):\n${failed.map((each) => `- ${each}`).join('\n')}`);
// What a run that broke off has under way would go on trying.
process.exit(failed.length === 0 ? 0 : 1);
