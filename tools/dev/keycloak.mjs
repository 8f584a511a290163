// node tools/dev/keycloak.mjs <port> <folder> <people file>: the real Keycloak alone, for tests and for trying. Prints one line
// of JSON, the subject of each person by name, when they can sign in; runs until SIGTERM. Environment: PORTAL_URL, LOGOUT_URL.
//   --why  prints why it cannot run here, or nothing
import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { startKeycloak } from './stack/keycloak.mjs';
import { whyNoKeycloak } from './stack/keycloak-home.mjs';
import { KeycloakPeople } from './stack/keycloak-people.mjs';

const [port, dir, people] = process.argv.slice(2);

async function run() {
  const provisionerSecret = `p${randomBytes(18).toString('hex')}`;
  const keycloak = await startKeycloak({ dir, port: Number(port), portalUrl: process.env.PORTAL_URL, logoutUrl: process.env.LOGOUT_URL, provisionerSecret });
  process.once('SIGTERM', () => void keycloak.stop().then(() => process.exit(0)));
  const realm = await KeycloakPeople.of(keycloak.origin, provisionerSecret);
  const subjects = {};
  for (const person of JSON.parse(await readFile(people, 'utf8'))) subjects[person.username] = await realm.ensure(person);
  console.log(JSON.stringify({ subjects, provisionerSecret }));
}

if (port === '--why') console.log((await whyNoKeycloak()) ?? '');
else await run();
