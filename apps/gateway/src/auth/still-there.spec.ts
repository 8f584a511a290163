import { Logger } from '@nestjs/common';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StillThere } from './still-there';

Logger.overrideLogger(false);

let server: Server;
let url: string;
let asked: (string | undefined)[];
let answer: RequestListener;
const says = (status: number, authenticate?: string): RequestListener => (_, response) => response.writeHead(status, authenticate ? { 'www-authenticate': authenticate } : {}).end('{}');
const disabled = says(401, 'Bearer realm="huiyin", error="invalid_token", error_description="User disabled"');

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/userinfo`;
});
beforeEach(() => {
  asked = [];
  answer = says(200);
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
});
afterEach(() => void jest.useRealTimers());
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const login = (token: string, session: string | null = token) => ({ token, session, expires: 300 });

describe('who signed in', () => {
  it('is asked for by their own token, once in 3 s however often it is used', async () => {
    const stillThere = new StillThere(url);
    expect(await Promise.all([stillThere.of(login('a')), stillThere.of(login('a')), stillThere.of(login('b'))])).toEqual([true, true, true]);
    expect([...asked].sort()).toEqual(['Bearer a', 'Bearer b']);
    answer = disabled;
    expect(await stillThere.of(login('a'))).toBe(true);
    jest.advanceTimersByTime(3_001);
    expect(await stillThere.of(login('a'))).toBe(false);
    expect(asked).toHaveLength(3);
  });

  it('is gone as soon as the provider says so of the token, and back when it does not any more', async () => {
    const stillThere = new StillThere(url);
    answer = disabled;
    expect(await stillThere.of(login('a', null))).toBe(false);
    answer = says(200);
    expect(await stillThere.of(login('b', null))).toBe(true);
    jest.advanceTimersByTime(3_001);
    expect(await stillThere.of(login('a', null))).toBe(true);
  });

  it.each<[string, RequestListener]>([
    ['has a proxy before it that wants a login of its own', says(401, 'Basic realm="proxy"')],
    ['answers nothing to tokens without the scope openid', says(403, 'Bearer realm="huiyin", error="insufficient_scope"')],
    ['has no such address', says(404)],
    ['is broken', says(503)],
    ['sends elsewhere', (_, response) => response.writeHead(302, { location: '/' }).end()],
    ['hangs up', (request) => request.socket.destroy()],
  ])('is believed to be there where the provider %s', async (_what, how) => {
    answer = how;
    expect(await new StillThere(url).of(login('a'))).toBe(true);
  });

  it('is not waited for: one answer that does not come is given up, and for a while nobody is asked about', async () => {
    let heard = (): void => undefined;
    const reached = new Promise<void>((resolve) => (heard = resolve));
    answer = () => heard();
    const stillThere = new StillThere(url);
    const first = stillThere.of(login('a'));
    await reached;
    await jest.advanceTimersByTimeAsync(1_001);
    expect([await first, await stillThere.of(login('b'))]).toEqual([true, true]);
    expect(asked).toEqual(['Bearer a']);
    answer = disabled;
    jest.advanceTimersByTime(3_001);
    expect([await stillThere.of(login('a')), await stillThere.of(login('b'))]).toEqual([false, false]);
  });

  it('is out within 5 s though a question was lost on the way', async () => {
    const stillThere = new StillThere(url);
    expect(await stillThere.of(login('a'))).toBe(true);
    jest.advanceTimersByTime(3_001);
    answer = (request) => request.socket.destroy();
    expect(await stillThere.of(login('a'))).toBe(true);
    answer = disabled;
    jest.advanceTimersByTime(999);
    expect([await stillThere.of(login('a')), await stillThere.of(login('b'))]).toEqual([true, true]);
    jest.advanceTimersByTime(2);
    expect([await stillThere.of(login('a')), await stillThere.of(login('b'))]).toEqual([false, false]);
  });
});
