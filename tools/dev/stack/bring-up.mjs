import { mkdir } from 'node:fs/promises';
import { brokerUnit, streams } from './broker.mjs';
import { ensureClock } from './clock-file.mjs';
import { adminUrlOf, databaseUnit, migrate } from './database.mjs';
import { demonstrate } from './demonstration.mjs';
import { holdPort, letGo } from './free-port.mjs';
import { beginPast, tellPast } from './history.mjs';
import { givenIdentityAddress, identityProvider } from './identity-provider.mjs';
import { localDir } from './paths.mjs';
import { step } from './progress.mjs';
import { loadSecrets } from './secrets.mjs';
import { serviceUnit } from './service-unit.mjs';
import { gateway, identity, isBuilt, services } from './services.mjs';
import { describe, writeState } from './state.mjs';

async function addressesFor(definitions) {
  const addresses = {};
  for (const { name, port } of definitions) addresses[name] = `http://127.0.0.1:${await holdPort(port)}`;
  return addresses;
}

async function infrastructure({ secrets, keep, onChange }) {
  const postgres = process.env.DATABASE_URL ? undefined : keep(await databaseUnit(secrets, onChange));
  const nats = process.env.NATS_URL ? undefined : keep(brokerUnit(secrets, onChange));
  await Promise.all([
    postgres ? step('postgresql', async () => `port ${(await postgres.up()).port}`) : undefined,
    nats ? step('nats', async () => describeNats(await nats.up())) : undefined,
  ]);
  const adminUrl = adminUrlOf(postgres?.current);
  return { postgres, nats, database: { adminUrl, password: secrets.database }, broker: { url: process.env.NATS_URL ?? nats.current.url } };
}

const describeNats = ({ port, version }) => `${version.join('.')}, port ${port}`;

const prepare = (world) =>
  Promise.all([
    step('migrations', async () => `${(await migrate(world.database.adminUrl, world.database.password)).length} ran`),
    step('streams', async () => void (await streams('deploy', world))),
  ]);

/** Units in the order of their start; stopping goes backwards, the services at once, then broker and database. */
function keeper(stack) {
  const layers = [];
  const units = [];
  const keep = (unit, layer = 'infrastructure') => {
    (layers.find(([name]) => name === layer) ?? layers[layers.push([layer, []]) - 1])[1].push(unit);
    units.push(unit);
    return unit;
  };
  stack.stop = async () => {
    for (const [, members] of layers.toReversed()) await Promise.all(members.map((unit) => unit.stop()));
  };
  return { keep, units };
}

const startAll = (definitions, world, { keep, onChange }) =>
  Promise.all(definitions.map((each) => step(each.name, async () => void (await keep(serviceUnit(each, world, onChange), 'processes').up()))));

/** A membership names its person by a subject: where the provider gives subjects of its own, the tenants wait for it. */
async function demonstration(provider, world) {
  let [people, logins] = [undefined, []];
  const up = step(provider.name, async () => void (people = await provider.up()));
  if (provider.givesSubjects) await up;
  await Promise.all([up, step('demonstration', async () => `${(logins = await demonstrate(world, people)).length} logins`)]);
  return logins;
}

/** Brings everything up, tells it in .local/stack.json, and answers what it told there. `stack.stop` is set from the first start on. */
export async function bringUp(stack, { cases, identity: choice }) {
  await mkdir(localDir, { recursive: true });
  const { keep, units } = keeper(stack);
  const secrets = await loadSecrets();
  await ensureClock();
  const present = services.filter(isBuilt);
  const front = [gateway].filter(isBuilt);
  const addresses = await addressesFor([identity, gateway, ...present]);
  const given = givenIdentityAddress(choice);
  if (given) {
    await letGo(new URL(addresses.identity).port);
    addresses.identity = given;
  }
  let world = { secrets, addresses, services: present };
  let tell = () => {};
  const onChange = () => tell();
  const base = await infrastructure({ secrets, keep, onChange });
  world = { ...world, ...base };
  if (process.env.NATS_URL) await step('nats', async () => (await streams('logins', world), 'of NATS_URL'));
  await prepare(world);
  const past = await beginPast(world, { cases });
  const rest = { keep, onChange };
  const provider = identityProvider(choice, world, rest);
  const [logins] = await Promise.all([demonstration(provider, world), startAll([...front, ...present], world, rest)]);
  await step('settled', async () => void (await streams('settle', world)));
  const state = () => describe({ ...world, units: units.filter(({ name }) => addresses[name]), logins });
  if (past) await step('history', () => tellPast(state(), world, stack));
  tell = () => void writeState(state());
  await writeState(state());
  return state();
}
