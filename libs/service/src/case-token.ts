import { isId } from '@huiyin/kernel';
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** As whom somebody opens a case: who sent it, or who said it too and reads along. */
export type CaseRight = 'sender' | 'co-signer';

/** What a case token opens: one appeal to who sent or co-signed it. It names no person. */
export interface CaseGrant {
  readonly tenantId: string;
  readonly appealId: string;
  readonly right: CaseRight;
  /** Who opened it by a login, sealed: intake alone reads it, to say whether they still may. Without one it is of a receipt. */
  readonly holder?: string;
}

const LIFE_SECONDS = 15 * 60;
const HEADER = Buffer.from(JSON.stringify({ alg: 'EdDSA', typ: 'huiyin-case' })).toString('base64url');
const isRight = (right: unknown): right is CaseRight => right === 'sender' || right === 'co-signer';
const PART = /^[A-Za-z0-9_-]+$/;

const pem = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

/** Keys as they stand in the environment: PEM in base64. */
export const casePrivateKey = (base64: string): KeyObject => createPrivateKey(pem(base64));
export const casePublicKey = (base64: string): KeyObject => createPublicKey(pem(base64));

/** A case token good for 15 minutes of real time from `now`. Only intake has the key. */
export const signCaseToken = ({ tenantId, appealId, right, holder }: CaseGrant, key: KeyObject, now: Date): string => {
  const exp = Math.floor(now.getTime() / 1000) + LIFE_SECONDS;
  const signed = `${HEADER}.${Buffer.from(JSON.stringify({ tenantId, appealId, right, ...(holder !== undefined && { holder }), exp })).toString('base64url')}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
};

const claimsOf = (part: string): Record<string, unknown> | undefined => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? { ...claims } : undefined;
  } catch {
    return undefined; // Signed by us and still not JSON cannot be; it opens nothing.
  }
};

/** What a case token opens at `now`, or undefined for anything that is not one, unexpired and ours. */
export const verifyCaseToken = (token: string, key: KeyObject, now: Date): CaseGrant | undefined => {
  const [header, payload, signature, ...rest] = token.split('.');
  if (header !== HEADER || !payload || !signature || rest.length > 0 || !PART.test(payload) || !PART.test(signature)) return undefined;
  if (!verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))) return undefined;
  const { tenantId, appealId, right, holder, exp } = claimsOf(payload) ?? {};
  if (typeof exp !== 'number' || exp * 1000 <= now.getTime()) return undefined;
  if (!isId(tenantId) || !isId(appealId) || !isRight(right)) return undefined;
  return { tenantId, appealId, right, ...(typeof holder === 'string' && { holder }) };
};
