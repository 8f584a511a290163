import { createHash, generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Keys {
  readonly signing: JsonWebKey & { kid: string };
  readonly cookies: readonly string[];
}

function newKeys(): Keys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify({ e: jwk.e, kty: jwk.kty, n: jwk.n })).digest('base64url');
  return { signing: { ...jwk, kid, alg: 'RS256', use: 'sig' }, cookies: [randomBytes(32).toString('base64url')] };
}

/** The signing key outlives a restart, so that tokens given out before stay good. Without a file it lives as long as the process. */
export function keysIn(file: string | undefined): Keys {
  if (!file) return newKeys();
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const keys = newKeys();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}
