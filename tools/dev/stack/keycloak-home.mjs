import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from './paths.mjs';
import { run } from './process.mjs';

export const keycloakVersion = '26.7.4';
/** For a Java that serves a few people or builds once: half the processor's time of what is tuned for days. */
export const quickJava = '-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1';
const OLDEST_JAVA = 17;
const artifact = `org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:tar.gz`;
/** A repository of our own: Maven's usual one lies by the machine's user, whatever HOME says. */
const repository = join(cacheDir, 'maven');
const archive = join(repository, `org/keycloak/keycloak-quarkus-dist/${keycloakVersion}/keycloak-quarkus-dist-${keycloakVersion}.tar.gz`);
const isThere = (path) => stat(path).then(() => true, () => false);

async function javaVersion() {
  // Java says its version as an error.
  const said = await run('java', ['-XshowSettings:properties', '-version'], { encoding: 'utf8' }).then(() => run('sh', ['-c', 'java -version 2>&1']), () => '');
  return Number(/version "(\d+)/.exec(said)?.[1] ?? 0);
}

/** Why the real Keycloak cannot run on this machine; undefined where it can. Fetches its artifact, once. */
export async function whyNoKeycloak() {
  const java = await javaVersion();
  if (java < OLDEST_JAVA) return `Keycloak needs Java ${OLDEST_JAVA} or later, and there is ${java === 0 ? 'none' : `Java ${java}`}`;
  const hasMaven = await run('mvn', ['--version']).then(() => true, () => false);
  if (!hasMaven && !(await isThere(archive))) return 'Keycloak comes from its Maven artifact, and there is no Maven';
  return fetchArchive().then(() => undefined, ({ message }) => `Keycloak's Maven artifact was not to be had (${message.split('\n')[0]})`);
}

async function fetchArchive() {
  if (await isThere(archive)) return;
  await run('mvn', ['-q', '-B', `-Dmaven.repo.local=${repository}`, 'dependency:get', `-Dartifact=${artifact}`, '-Dtransitive=false'], { timeout: 300_000 });
  const sum = await readFile(`${archive}.sha1`, 'utf8').catch(() => undefined);
  const found = createHash('sha1').update(await readFile(archive)).digest('hex');
  if (sum && !sum.startsWith(found)) throw new Error(`${archive} is not what its checksum says`);
}

/** The folder of an unpacked Keycloak, built for `db`: kept in .cache, made by the first who asks. */
export async function keycloakBuild({ db, say = () => {} }) {
  const home = join(cacheDir, `keycloak/${keycloakVersion}-${db}`);
  if (await isThere(home)) return home;
  say(`fetching and building Keycloak ${keycloakVersion}, once`);
  await fetchArchive();
  const unfinished = `${home}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await run('tar', ['xzf', archive, '-C', unfinished, '--strip-components=1']);
  await run(join(unfinished, 'bin/kc.sh'), ['build', `--db=${db}`], { timeout: 300_000, env: { ...process.env, JAVA_OPTS_APPEND: quickJava } });
  // Another may have been faster.
  await rename(unfinished, home).catch(() => rm(unfinished, { recursive: true, force: true }));
  return home;
}

/** A Keycloak of one's own to start: files are shared with the build, data are not. */
export async function keycloakCopy({ db, dir, say }) {
  const build = await keycloakBuild({ db, say });
  const home = join(dir, 'home');
  if (await isThere(home)) return home;
  await mkdir(dir, { recursive: true });
  await run('cp', ['-al', build, home]).catch(() => cp(build, home, { recursive: true }));
  return home;
}
