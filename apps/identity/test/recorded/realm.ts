import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Identity, type Realm, startEmbedded, startKeycloak, whyNoKeycloak } from '../../src/testing/identity-process';
import type { Json } from './differences';

const operator = { username: 'demo-operator', password: 'demo-operator-pw', sub: '0b7a4c2e-3c1d-4b8e-9d2f-6a5e4d3c2b1a', name: '李运营', email: 'operator@example.com', locale: 'zh-CN' };
const worker = { username: 'demo-worker', password: 'demo-worker-pass', sub: '1c8b5d3f-4d2e-4c9f-8e3a-7b6f5e4d3c2b', name: '张三', email: 'worker@example.com' };

/** The realm as it was when its answers were recorded. */
export const portal = 'http://localhost:4200';
export const recordedRealm: Realm = { people: [operator, worker], portalUrl: portal };
export const login = { username: operator.username, password: operator.password };
export const workerLogin = { username: worker.username, password: worker.password };

export const recording = <T = Record<string, Json>>(name: string): T => JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as T;

/** Replaying to the real one, where it runs, shows that a replay asks what was asked. */
export const providers = (): [string, () => Promise<Identity>][] => {
  const without = whyNoKeycloak();
  return [['the embedded provider', () => startEmbedded(recordedRealm)], ...(without ? [] : [['Keycloak', () => startKeycloak(recordedRealm)] as [string, () => Promise<Identity>]])];
};
