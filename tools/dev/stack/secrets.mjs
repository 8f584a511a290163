import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { natsUsers } from './nats.mjs';
import { secretsFile } from './paths.mjs';

// A letter first: nats-server reads a value that begins with a digit as a number.
const password = () => `p${randomBytes(18).toString('hex')}`;
const key = () => randomBytes(32).toString('base64');
const pem = (text) => Buffer.from(text).toString('base64');

function newSecrets() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    postgres: password(),
    database: password(),
    nats: Object.fromEntries(natsUsers.map((user) => [user, password()])),
    caseToken: { publicKey: pem(publicKey), privateKey: pem(privateKey) },
    masterKey: key(),
    receiptKey: key(),
    locatorKey: key(),
    questionnaireKey: key(),
    payoutKey: key(),
    provisioner: password(),
  };
}

async function keep(secrets) {
  await mkdir(dirname(secretsFile), { recursive: true });
  await writeFile(`${secretsFile}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${secretsFile}.new`, secretsFile);
  return secrets;
}

/** Passwords and keys of this clone's stack: made at the first start, kept in .local, known to nobody else. One that is new since is added. */
export async function loadSecrets() {
  const found = await readFile(secretsFile, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return keep(newSecrets());
  const [kept, all] = [JSON.parse(found), newSecrets()];
  return Object.keys(all).every((name) => name in kept) ? kept : keep({ ...all, ...kept });
}
