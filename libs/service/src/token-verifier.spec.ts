import { FaultError } from '@huiyin/messaging';
import { Logger } from '@nestjs/common';
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TokenVerifier } from '.';

const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const now = (): number => Math.floor(Date.now() / 1000);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwk = (key: KeyObject, kid: string, more = {}): object => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', ...more });
const keySet = (...keys: object[]): string => JSON.stringify({ keys });

Logger.overrideLogger(false);

let server: Server;
let issuer: string;
let requests = 0;
let answer: RequestListener;
const says = (body: string, status = 200): RequestListener => (_, response) => response.writeHead(status).end(body);

beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/huiyin`;
  answer = says('{}');
  // The first request of a process takes longer than the deadlines below.
  await fetch(issuer);
});
beforeEach(() => {
  requests = 0;
  answer = says(keySet(jwk(published.publicKey, 'a')));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const header = { alg: 'RS256', typ: 'JWT', kid: 'a' };
const claims = (): Record<string, unknown> => ({
  iss: issuer, aud: 'gateway', azp: 'portal', typ: 'Bearer', sub: 'person', sid: 's', iat: now(), exp: now() + 300, name: '张三', preferred_username: 'zhang',
});
const without = (name: string): Record<string, unknown> => Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name));
const token = (said: unknown = claims(), head: object = header, key = published.privateKey): string => {
  const signed = `${encode(head)}.${encode(said)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
};
const verifier = (options = {}): TokenVerifier => new TokenVerifier({ issuer, clients: ['portal', 'huiyin-cli'], deadlineMs: 250, ...options });
const outcome = async (text: string, by = verifier()): Promise<string> =>
  by.verify(text).then(
    (said) => `ok ${said.subject}`,
    (error: unknown) => (error instanceof FaultError ? `${error.fault} ${error.message}` : `not a fault: ${String(error)}`),
  );
const REFUSED = 'UNAUTHENTICATED UNAUTHENTICATED';
const NOT_NOW = 'UNAVAILABLE UNAVAILABLE';

describe('a logout token', () => {
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const ending = (): Record<string, unknown> => ({ iss: issuer, aud: 'portal', sub: 'person', iat: now(), jti: 'j', sid: 's', typ: 'Logout', events });
  const end = (text: string): Promise<string> => verifier().endedSession(text).catch((error: unknown) => (error instanceof FaultError ? `${error.fault} ${error.message}` : 'no fault'));

  it('signed by the realm names the session that it ends', async () => expect(await end(token(ending()))).toBe('s'));

  it.each<[string, () => string]>([
    ['signed by another key', () => token(ending(), header, foreign.privateKey)],
    ['of an unknown kid', () => token(ending(), { ...header, kid: 'z' })],
    ['with alg none', () => `${encode({ alg: 'none', kid: 'a' })}.${encode(ending())}.`],
    ['that is an access token', () => token()],
    ['of another realm', () => token({ ...ending(), iss: 'http://else/realms/huiyin' })],
    ['that is garbage', () => 'a.b.c'],
  ])('%s ends nothing', async (_what, make) => expect(await end(make())).toBe(REFUSED));

  it('opens nothing itself', async () => expect(await outcome(token({ ...claims(), ...ending() }))).toBe(REFUSED));
});

describe('an access token', () => {
  it('is checked by keys fetched from inside, where the issuer’s own address does not lead there', async () => {
    const outside = 'http://localhost:1/realms/huiyin';
    const said = token({ ...claims(), iss: outside });
    expect(await outcome(said, verifier({ issuer: outside, inside: issuer }))).toBe('ok person');
    expect(await outcome(token(), verifier({ issuer: outside, inside: issuer }))).toBe(REFUSED);
    expect(await outcome(said, verifier({ issuer: outside }))).toBe(NOT_NOW);
  });

  it('is taken with what it says of the person', async () => {
    const said = await verifier().verify(token());
    expect(said).toEqual({ subject: 'person', client: 'portal', session: 's', name: '张三', username: 'zhang', expires: expect.any(Number) });
  });

  const hs256 = (): string => {
    const signed = `${encode({ ...header, alg: 'HS256' })}.${encode(claims())}`;
    const pem = published.publicKey.export({ type: 'spki', format: 'pem' });
    return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
  };
  const tampered = (): string => token().replace(/\.([^.]+)\./, `.${encode({ ...claims(), sub: 'another' })}.`);
  const rows: [what: string, make: () => string][] = [
    // What keycloak-connect refuses itself.
    ['of another realm', () => token({ ...claims(), iss: issuer.replace('huiyin', 'other') })],
    ['without an audience', () => token(without('aud'))],
    ['for another audience', () => token({ ...claims(), aud: ['account'] })],
    ['that has expired', () => token({ ...claims(), exp: now() - 1 })],
    ['that is an ID token', () => token({ ...claims(), typ: 'ID' })],
    ['that is a refresh token', () => token({ ...claims(), typ: 'Refresh' })],
    ['with alg none', () => `${encode({ alg: 'none', typ: 'JWT', kid: 'a' })}.${encode(claims())}.`],
    ['signed HS256 with the public key', hs256],
    ['that was tampered with', tampered],
    ['of another key under the same kid', () => token(claims(), header, foreign.privateKey)],
    ['of an unknown kid', () => token(claims(), { ...header, kid: 'z' })],
    ['that is garbage', () => 'garbage'],
    ['that is empty', () => ''],
    // What it lets through.
    ['without exp', () => token(without('exp'))],
    ['whose exp is text', () => token({ ...claims(), exp: `${now() + 300}` })],
    ['whose exp is no finite number', () => token({ ...claims(), exp: null })],
    ['whose nbf is ahead', () => token({ ...claims(), nbf: now() + 60 })],
    ['whose nbf is text', () => token({ ...claims(), nbf: '0' })],
    ['without azp', () => token(without('azp'))],
    ['of an unknown client', () => token({ ...claims(), azp: 'other' })],
    ['of a service account', () => token({ ...claims(), azp: 'huiyin-provisioner' })],
    ['without sub', () => token(without('sub'))],
    ['whose sub is empty', () => token({ ...claims(), sub: '' })],
    ['whose sub has a null in it', () => token({ ...claims(), sub: 'a\u0000b' })],
    ['whose sub has 5,000 characters', () => token({ ...claims(), sub: 'x'.repeat(5_000) })],
    ['whose sub is no ASCII', () => token({ ...claims(), sub: '张三' })],
    ['whose sub is no text', () => token({ ...claims(), sub: 7 })],
    ['whose header says another alg over an RS256 signature', () => token(claims(), { ...header, alg: 'PS256' })],
    ['whose header says no alg', () => token(claims(), { kid: 'a', typ: 'JWT' })],
    ['with crit', () => token(claims(), { ...header, crit: ['exp'] })],
    ['with an empty crit', () => token(claims(), { ...header, crit: [] })],
    ['without a kid', () => token(claims(), { alg: 'RS256', typ: 'JWT' })],
    ['with a fourth part', () => `${token()}.x`],
    ['with padding', () => `${token()}=`],
    ['with a rest after the signature', () => `${token()} rest`],
    ['in base64 that is not base64url', () => `${token()}+/`],
    ['whose claims are null', () => token(null)],
    ['whose claims are a list', () => token([])],
    ['that is too long', () => token({ ...claims(), more: 'x'.repeat(20_000) })],
  ];
  it.each(rows)('%s is UNAUTHENTICATED, and nothing says why', async (_what, make) => {
    expect(await outcome(make())).toBe(REFUSED);
  });

  it('of a key that is no longer published is refused once the keys are renewed', async () => {
    const keeper = verifier({ renewMs: 0, pauseMs: 0 });
    expect(await outcome(token(), keeper)).toBe('ok person');
    answer = says(keySet(jwk(foreign.publicKey, 'b')));
    expect(await outcome(token(claims(), { ...header, kid: 'b' }, foreign.privateKey), keeper)).toBe('ok person');
    expect(await outcome(token(), keeper)).toBe(REFUSED);
  });

  it('of a second new key within the pause is refused until that has passed', async () => {
    const clock = jest.spyOn(performance, 'now');
    const keeper = verifier();
    const by = (kid: string): Promise<string> => outcome(token(claims(), { ...header, kid }), keeper);
    const rotate = (kid: string): void => void (answer = says(keySet(jwk(published.publicKey, kid))));
    clock.mockReturnValue(0);
    rotate('b');
    expect(await by('b')).toBe('ok person');
    clock.mockReturnValue(9_999);
    rotate('c');
    expect([await by('c'), await by('b'), requests]).toEqual([REFUSED, 'ok person', 1]);
    clock.mockReturnValue(10_000);
    expect([await by('c'), await by('b'), requests]).toEqual(['ok person', REFUSED, 2]);
    clock.mockRestore();
  });

  it('says nothing odd of the person', async () => {
    const said = await verifier().verify(token({ ...claims(), sid: 'a\u0000', name: 'x'.repeat(5_000), preferred_username: 7 }));
    expect(said).toMatchObject({ subject: 'person', session: null, name: null, username: null });
  });

  it('opens by no key that is not for RS256 signatures', async () => {
    answer = says(keySet(jwk(published.publicKey, 'a', { use: 'enc' }), { kid: 'broken', kty: 'RSA', use: 'sig', alg: 'RS256', n: '', e: '' }));
    expect(await outcome(token())).toBe(REFUSED);
  });
});

describe('the key endpoint', () => {
  const unknown = (): string[] => Array.from({ length: 2_000 }, (_, n) => `${encode({ ...header, kid: `unknown-${n}` })}.${encode(claims())}.AAAA`);

  it('is asked at most once by 2,000 unknown kids', async () => {
    const keeper = verifier({ deadlineMs: 5_000 });
    const outcomes = await Promise.all(unknown().map((text) => outcome(text, keeper)));
    expect(new Set(outcomes)).toEqual(new Set([REFUSED]));
    expect(await outcome(token(), keeper)).toBe('ok person');
    expect(requests).toBe(1);
  });

  const hanging: RequestListener = () => undefined;
  const drip: RequestListener = (_, response) => void response.writeHead(200).write('{');
  const huge: RequestListener = (_, response) => void response.writeHead(200).end(`{"keys":[],"more":"${'x'.repeat(1 << 20)}"}`);
  const redirect: RequestListener = (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end();
  const failing: [string, RequestListener][] = [
    ['hangs', hanging],
    ['begins and hangs', drip],
    ['answers HTML', says('<html>')],
    ['answers JSON that is no key set', says('[]')],
    ['answers 500', says('{}', 500)],
    ['answers a megabyte', huge],
    ['redirects', redirect],
    ['hangs up', (request) => void request.socket.destroy()],
  ];
  it.each(failing)('that %s neither stalls nor ends the process, is asked once, and ends no session', async (_what, broken) => {
    answer = broken;
    const keeper = verifier();
    const outcomes = await Promise.all([token(), ...unknown().slice(0, 50)].map((text) => outcome(text, keeper)));
    expect(new Set(outcomes)).toEqual(new Set([NOT_NOW]));
    expect(requests).toBe(1);
    expect(await outcome(token({ ...claims(), exp: now() - 1 }), keeper)).toBe(REFUSED);
  });

  it.each(failing)('that %s later does not turn away who was taken before', async (_what, broken) => {
    const keeper = verifier({ renewMs: 0, pauseMs: 0 });
    expect(await outcome(token(), keeper)).toBe('ok person');
    answer = broken;
    const outcomes = await Promise.all([token(), ...unknown().slice(0, 20), token()].map((text) => outcome(text, keeper)));
    expect(outcomes).toEqual(['ok person', ...Array.from({ length: 20 }, () => NOT_NOW), 'ok person']);
    expect(requests).toBe(2);
  });

  it('that nobody serves is not waited for', async () => {
    const silent = 'http://127.0.0.1:1/realms/huiyin';
    const nobody = new TokenVerifier({ issuer: silent, clients: ['portal'], deadlineMs: 100 });
    expect(await outcome(token({ ...claims(), iss: silent }), nobody)).toBe(NOT_NOW);
  });

  it('that comes back is believed again', async () => {
    const keeper = verifier({ failurePauseMs: 0, pauseMs: 0 });
    answer = says('{}', 500);
    expect(await outcome(token(), keeper)).toBe(NOT_NOW);
    answer = says(keySet(jwk(published.publicKey, 'a')));
    expect(await outcome(token(), keeper)).toBe('ok person');
    expect(await outcome(unknown()[0]!, keeper)).toBe(REFUSED);
  });
});
