import { createPrivateKey, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDir, type RunningStack } from '../stack/running-stack';

type Claims = Record<string, unknown>;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string): Claims => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;

/** A token whose words were changed after it was signed. */
export const tampered = (token: string): string => {
  const [header, , signature] = token.split('.');
  return [header, part({ ...claimsOf(token), tampered: true }), signature].join('.');
};

const resigned = (token: string, claims: Claims, key: KeyObject, algorithm: string | null): string => {
  const signed = `${token.split('.')[0]}.${part({ ...claimsOf(token), ...claims })}`;
  return `${signed}.${sign(algorithm, Buffer.from(signed), key).toString('base64url')}`;
};

const secret = <T>(stack: RunningStack, file: string): T => {
  const path = join(localDir(stack), file);
  if (!existsSync(path)) throw new Error(`the stack keeps no ${file} where its broker keeps its data`);
  return JSON.parse(readFileSync(path, 'utf8')) as T;
};

/** Real tokens signed anew with the keys of this stack: unchanged ones hold, so what is refused is refused for its age. */
export class Forge {
  private readonly access: KeyObject;
  private readonly sender: KeyObject;

  constructor(stack: RunningStack) {
    this.access = createPrivateKey({ key: secret<{ signing: JsonWebKey }>(stack, 'identity-keys.json').signing, format: 'jwk' });
    const { caseToken } = secret<{ caseToken: { privateKey: string } }>(stack, 'secrets.json');
    this.sender = createPrivateKey(Buffer.from(caseToken.privateKey, 'base64').toString('utf8'));
  }

  sameAccess(token: string): string {
    return resigned(token, {}, this.access, 'sha256');
  }

  expiredAccess(token: string): string {
    const hourAgo = Math.floor(Date.now() / 1_000) - 3_600;
    return resigned(token, { iat: hourAgo - 300, exp: hourAgo }, this.access, 'sha256');
  }

  expiredCase(token: string): string {
    return resigned(token, { exp: Math.floor(Date.now() / 1_000) - 3_600 }, this.sender, null);
  }
}
