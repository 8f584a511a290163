import { newId } from '@huiyin/kernel';
import { generateKeyPairSync, sign } from 'node:crypto';
import { signCaseToken, verifyCaseToken } from '.';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const now = new Date('2026-11-21T08:00:00.000Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const grant = { tenantId: newId(now), appealId: newId(now), right: 'sender' } as const;
const token = signCaseToken(grant, privateKey, now);

describe('N-03 a case token', () => {
  it('opens one appeal for 15 minutes and names no person', () => {
    expect(verifyCaseToken(token, publicKey, later(14))).toEqual(grant);
    expect(verifyCaseToken(token, publicKey, later(15))).toBeUndefined();
    const said: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(Object.keys(said as object).sort()).toEqual(['appealId', 'exp', 'right', 'tenantId']);
  });

  it('says that somebody opened it by a login in words that only intake reads', () => {
    const held = { ...grant, holder: 'k1.c2VhbGVk' };
    expect(verifyCaseToken(signCaseToken(held, privateKey, now), publicKey, now)).toEqual(held);
  });

  const forged = (payload: object, key = generateKeyPairSync('ed25519').privateKey): string => {
    const signed = `${token.split('.')[0]}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`;
    return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
  };

  it('says as whom: who sent it, or who co-signed it, and nobody else', () => {
    const along = { ...grant, right: 'co-signer' } as const;
    expect(verifyCaseToken(signCaseToken(along, privateKey, now), publicKey, now)).toEqual(along);
    expect(verifyCaseToken(forged({ ...grant, right: 'officer', exp: 9_999_999_999 }, privateKey), publicKey, now)).toBeUndefined();
  });

  const [head, body, signature] = token.split('.');
  it.each([
    ['nothing', ''],
    ['garbage', 'a.b.c'],
    ['another header', `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.${signature}`],
    ['no signature', `${head}.${body}.`],
    ['another payload', `${head}.${Buffer.from('{}').toString('base64url')}.${signature}`],
    ['another key', forged({ ...grant, exp: 9_999_999_999 })],
    ['a fourth part', `${token}.x`],
    ['padding', `${token}=`],
  ])('with %s opens nothing', (_what, text) => {
    expect(verifyCaseToken(text, publicKey, now)).toBeUndefined();
  });
});
