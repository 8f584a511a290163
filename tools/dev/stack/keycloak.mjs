import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answersOk } from './http.mjs';
import { keycloakCopy, quickJava } from './keycloak-home.mjs';
import { realmFile } from './keycloak-realm.mjs';
import { groupListens } from './port-owner.mjs';
import { hasExited, lastWords, spawnApart, stopProcess, until } from './process.mjs';

// 330 MB when ready instead of 500: one realm, a few hundred people.
const smallHeap = {
  JAVA_OPTS_KC_HEAP: '-Xms32m -Xmx192m',
  JAVA_OPTS_APPEND: `${quickJava} -XX:ReservedCodeCacheSize=64m -Xss512k`,
};
const passedOn = ['PATH', 'HOME', 'JAVA_HOME', 'TMPDIR', 'LANG'];
const surroundings = () => Object.fromEntries(passedOn.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));

/** What fills the places of the realm's file. `portalUrl` carries its port, for the realm binds to it; `logoutUrl` hears which sessions ended. */
export const realmValues = ({ portalUrl, provisionerSecret, logoutUrl }) => ({
  HUIYIN_PROVISIONER_SECRET: provisionerSecret,
  HUIYIN_DEVELOPMENT: 'true',
  HUIYIN_PORTAL_URL: portalUrl,
  HUIYIN_BACKCHANNEL_LOGOUT_URL: logoutUrl,
});

/**
 * Starts the real Keycloak with the realm of deploy/keycloak, its data in `dir`; `admin` administers it. Answers
 * { pid, child, port, origin, stop() } when the realm answers.
 */
export async function startKeycloak({ dir, port, portalUrl, provisionerSecret, admin, logoutUrl = '', onOutput = () => {}, onSpawn = () => {}, say = () => {} }) {
  const home = await keycloakCopy({ db: 'dev-file', dir, say });
  await mkdir(join(home, 'data/import'), { recursive: true });
  await copyFile(realmFile, join(home, 'data/import/huiyin-realm.json'));
  const env = {
    ...surroundings(),
    ...smallHeap,
    ...realmValues({ portalUrl, provisionerSecret, logoutUrl }),
    ...(admin && { KC_BOOTSTRAP_ADMIN_USERNAME: admin.username, KC_BOOTSTRAP_ADMIN_PASSWORD: admin.password }),
  };
  const flags = ['--optimized', '--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${port}`, '--hostname-strict=false', '--cache=local', '--import-realm'];
  const child = spawnApart(join(home, 'bin/kc.sh'), ['start', ...flags], { cwd: home, env });
  onSpawn(child.pid);
  const said = lastWords(child, onOutput);
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => stopProcess(child, { graceMs: 15_000 });
  try {
    await until(async () => {
      if (hasExited(child)) throw Object.assign(new Error(`Keycloak ended while starting: ${said().split('\n').filter((line) => line.includes('ERROR')).at(-1) ?? said()}`), { final: true });
      // Another provider may answer on the port before this one takes it.
      return (await answersOk(`${origin}/realms/huiyin`)) && groupListens(child.pid, port);
    }, { timeoutMs: 240_000, everyMs: 250, what: 'Keycloak' });
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: child.pid, child, port, origin, stop };
}
