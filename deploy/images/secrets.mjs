// node deploy/images/secrets.mjs > .env
// Passwords and keys for docker-compose.yml, made anew: keep the file, for what was encrypted opens by its keys alone.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const compose = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
/** Every variable without which the file refuses to start. */
const wanted = new Set(Array.from(compose.matchAll(/\$\{([A-Z_]+):\?/g), ([, name]) => name));

const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const pair = { CASE_TOKEN_PUBLIC_KEY: publicKey, CASE_TOKEN_PRIVATE_KEY: privateKey };

const secret = (name) => {
  if (pair[name]) return Buffer.from(pair[name]).toString('base64');
  if (name.endsWith('_KEY')) return randomBytes(32).toString('base64');
  // A letter first: nats-server reads a value that begins with a digit as a number.
  return `p${randomBytes(18).toString('hex')}`;
};

for (const name of wanted) console.log(`${name}=${secret(name)}`);
