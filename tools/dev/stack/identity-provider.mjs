import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { letGo } from './free-port.mjs';
import { logFile, tell } from './logs.mjs';
import { realmValues, startKeycloak } from './keycloak.mjs';
import { whyNoKeycloak } from './keycloak-home.mjs';
import { KeycloakPeople } from './keycloak-people.mjs';
import { ensureRealm } from './keycloak-realm.mjs';
import { localDir } from './paths.mjs';
import { serviceUnit } from './service-unit.mjs';
import { identity, peopleFile } from './services.mjs';
import { Unit } from './unit.mjs';

export const identityChoices = ['embedded', 'keycloak'];

/** A Keycloak that runs elsewhere. Its realm is that of deploy/keycloak: imported there before, or by an administrator's login now. */
const elsewhere = process.env.KEYCLOAK_URL?.replace(/\/+$/, '');
const { KC_BOOTSTRAP_ADMIN_USERNAME: username, KC_BOOTSTRAP_ADMIN_PASSWORD: password } = process.env;
const givenAdmin = username && password ? { username, password } : undefined;
const knownPeopleFile = join(localDir, 'keycloak-people.json');

/** Where people sign in, when that is not ours to choose. */
export const givenIdentityAddress = (choice) => (choice === 'keycloak' ? elsewhere : undefined);

const provisionerSecretOf = ({ secrets }) => process.env.HUIYIN_PROVISIONER_SECRET ?? secrets.provisioner;
const realmOf = (world) => ({
  portalUrl: world.addresses.gateway, provisionerSecret: provisionerSecretOf(world), logoutUrl: `${world.addresses.gateway}/backchannel-logout`,
});

function keycloakUnit(world, onChange) {
  const log = logFile('keycloak');
  const say = (text) => tell('keycloak', text);
  const { port } = new URL(world.addresses.identity);
  const options = { ...realmOf(world), dir: join(localDir, 'keycloak'), port: Number(port), admin: givenAdmin };
  const start = async ({ onSpawn }) => {
    await letGo(port);
    const started = await startKeycloak({ ...options, say, onSpawn, onOutput: (text) => log.write(text) });
    return { ...started, health: `${started.origin}/realms/huiyin` };
  };
  return new Unit(identity.name, start, { onChange, say });
}

/** Makes the demonstration's people in the realm by its admin API; answers a file in which each has the subject that Keycloak gave. */
async function provision(world) {
  const people = JSON.parse(await readFile(peopleFile, 'utf8'));
  const realm = await KeycloakPeople.of(world.addresses.identity, provisionerSecretOf(world));
  // A password costs Keycloak a tenth of a second: a few at once.
  const known = [];
  while (people.length > 0) known.push(...(await Promise.all(people.splice(0, 8).map(async (person) => ({ ...person, sub: await realm.ensure(person) })))));
  await writeFile(knownPeopleFile, JSON.stringify(known), { mode: 0o600 });
  return knownPeopleFile;
}

/** The identity provider of a stack: `up()` answers when people can sign in, with the file of who they are. */
export function identityProvider(choice, world, { keep, onChange }) {
  if (choice === 'embedded') {
    const unit = keep(serviceUnit(identity, world, onChange), 'processes');
    return { name: identity.name, givesSubjects: false, up: async () => void (await unit.up()) };
  }
  const unit = elsewhere ? undefined : keep(keycloakUnit(world, onChange), 'processes');
  const up = async () => {
    const why = unit && (await whyNoKeycloak());
    if (why) throw new Error(`${why}. Set KEYCLOAK_URL to one that runs elsewhere, or start without --identity keycloak.`);
    if (unit) await unit.up({ attempts: 1 });
    else tell('keycloak', `the realm huiyin at ${elsewhere}: ${await ensureRealm(elsewhere, givenAdmin, realmValues(realmOf(world)))}`);
    return provision(world);
  };
  return { name: 'keycloak', givesSubjects: true, up };
}
