import { liveSubject } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { Broker } from '@huiyin/messaging';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { natsAs, natsPassword, natsUrl, waitFor } from '../src';

/** A way to the broker that can fall silent without closing. */
class Wire {
  private readonly sockets: Socket[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<Wire> {
    const { hostname, port } = new URL(natsUrl());
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const wire = new Wire(server, `nats://127.0.0.1:${(server.address() as { port: number }).port}`);
    server.on('connection', (near) => {
      const far = connect(Number(port), hostname);
      wire.sockets.push(near, far);
      near.pipe(far).pipe(near);
    });
    return wire;
  }

  /** Nothing comes through any more, and nobody is told. */
  silence(): void {
    this.sockets.forEach((socket) => void socket.unpipe().pause());
  }

  speak(): void {
    this.sockets.forEach((socket, n) => socket.pipe(this.sockets[n % 2 === 0 ? n + 1 : n - 1]!));
  }

  close(): void {
    this.sockets.forEach((socket) => socket.destroy());
    this.server.close();
  }
}

describe('the connection to the broker', () => {
  let wire: Wire;
  let broker: Broker;

  beforeAll(async () => {
    wire = await Wire.open();
    broker = await Broker.connect({ url: wire.url, user: 'gateway', password: natsPassword('gateway') });
  });
  afterAll(async () => {
    wire.speak();
    await broker.close();
    wire.close();
  });

  it.each(['live.a b', 'a\r\nUNSUB 1', 'a\r\nSUB live.> 9', 'a\u0000', ''])('takes no subject like %j, and lives on', async (subject) => {
    expect(() => broker.publish(subject)).toThrow('not a subject');
    expect(() => broker.subscribe(subject, {})).toThrow('not a subject');
    expect(() => broker.request(subject, '', { timeout: 10 })).toThrow('not a subject');
    expect(() => broker.store(subject, '', {})).toThrow('not a subject');
    expect(await broker.answers()).toBe(true);
  });

  it('goes on reading after what a listener could not read', async () => {
    const appeal = { tenantId: newId(), appealId: newId() };
    const intake = await natsAs('intake');
    const heard: string[] = [];
    broker.subscribe(liveSubject(appeal.tenantId, appeal.appealId), {
      callback: (_error, message) => void heard.push(JSON.stringify(message.json())),
    });
    await broker.answers();
    for (const said of ['not JSON', '', '"understood"']) intake.publish(liveSubject(appeal.tenantId, appeal.appealId), said);
    await waitFor('what came after', () => heard.length > 0);
    expect([heard, await broker.answers()]).toEqual([['"understood"'], true]);
    await intake.close();
  });

  it('says nothing by a pattern', () => {
    for (const pattern of ['live.*', 'rpc.>']) expect(() => broker.publish(pattern)).toThrow('not a subject');
  });

  it('answers, and is known not to once it fell silent', async () => {
    expect(await broker.answers()).toBe(true);
    wire.silence();
    expect(await Promise.all([broker.answers(50), broker.answers(50)])).toEqual([false, false]);
    expect(broker.connected).toBe(true);
  });
});
