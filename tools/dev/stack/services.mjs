// The processes of the product as data: a service is started when its build is there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clockFile, distDir, isProduction, localDir, productDir } from './paths.mjs';
import { passwordVariable } from './nats.mjs';

export const peopleFile = process.env.PEOPLE_FILE ?? join(distDir, 'apps/tenancy/src/demonstration/people.json');
export const realmPath = '/realms/huiyin';

const loginUrl = (database, login) => {
  const url = new URL(database.adminUrl);
  url.username = login;
  url.password = database.password;
  return url.href;
};

const databaseVariables = (name, { database }) => ({
  DATABASE_URL: loginUrl(database, `${name}_app`),
  DATABASE_RELAY_URL: loginUrl(database, `${name}_relay`),
});

const natsVariables = (name, { broker, secrets }) => ({
  NATS_URL: broker.url,
  NATS_USER: name,
  NATS_PASSWORD: process.env[passwordVariable(name)] ?? secrets.nats[name],
});

const identityVariables = ({ addresses }) => ({ ISSUER: `${addresses.identity}${realmPath}`, TOKEN_CLIENTS: 'portal,huiyin-cli' });

const common = (name, world) => ({
  ...natsVariables(name, world),
  ...identityVariables(world),
  CASE_TOKEN_PUBLIC_KEY: world.secrets.caseToken.publicKey,
  // A production build has no clock to move, and refuses to start with one.
  ...(isProduction ? {} : { HUIYIN_CLOCK_FILE: clockFile }),
});

const service = (name, port, more = () => ({})) => ({
  name,
  port,
  ready: '/readyz',
  heapMb: 192,
  env: (world) => ({ ...common(name, world), ...databaseVariables(name, world), ...more(world) }),
});

/** Every service with a schema, in the order of their default ports. */
export const services = [
  service('tenancy', 3101, ({ database }) => ({ DATABASE_SWEEP_URL: loginUrl(database, 'tenancy_sweep') })),
  service('intake', 3102, ({ secrets }) => ({
    CASE_TOKEN_PRIVATE_KEY: secrets.caseToken.privateKey,
    MASTER_KEY: secrets.masterKey,
    RECEIPT_KEY: secrets.receiptKey,
    LOCATOR_KEY: secrets.locatorKey,
  })),
  service('routing', 3103),
  service('sla', 3104, ({ database }) => ({ DATABASE_SWEEP_URL: loginUrl(database, 'sla_sweep') })),
  service('feedback', 3105, ({ secrets }) => ({ QUESTIONNAIRE_KEY: secrets.questionnaireKey })),
  service('reporting', 3106, ({ database }) => ({ DATABASE_AUDIT_URL: loginUrl(database, 'reporting_audit') })),
  service('rewards', 3107, ({ secrets }) => ({ PAYOUT_KEY: secrets.payoutKey })),
];

export const identity = {
  name: 'identity',
  port: 8080,
  ready: '/healthz',
  heapMb: 192,
  env: ({ addresses, secrets }) => ({
    PUBLIC_URL: addresses.identity,
    PORTAL_URL: [addresses.gateway, addresses.gateway.replace('127.0.0.1', 'localhost')].join(','),
    PEOPLE_FILE: peopleFile,
    KEYS_FILE: join(localDir, 'identity-keys.json'),
    BACKCHANNEL_LOGOUT_URL: `${addresses.gateway}/backchannel-logout`,
    PROVISIONER_SECRET: process.env.HUIYIN_PROVISIONER_SECRET ?? secrets.provisioner,
  }),
};

export const gateway = {
  name: 'gateway',
  port: 3000,
  ready: '/healthz',
  heapMb: 256,
  env: (world) => ({
    ...common('gateway', world),
    PORTAL_DIR: join(productDir, 'apps/portal'),
    HEALTH_URLS: JSON.stringify(Object.fromEntries(world.services.map(({ name }) => [name, `${world.addresses[name]}/healthz`]))),
  }),
};

/**
 * How each of them keeps its memory, as their image has it too. What a fact needs lives for milliseconds: in V8's own room for the young
 * much of it is taken for old, and while that room is still small each little more of it begins a collection of all, which keeps all waiting.
 * So does a room for the old that is small beside the young: V8 sets itself a limit at most halfway to `heapMb`, and collects all as long as what
 * is left below it is less than the young may take.
 */
export const memoryFlags = ['--max-semi-space-size=32', '--initial-old-space-size=96'];
export const mainFile = (name) => join(name === identity.name ? distDir : productDir, 'apps', name, 'src/main.js');
export const isBuilt = ({ name }) => existsSync(mainFile(name));
