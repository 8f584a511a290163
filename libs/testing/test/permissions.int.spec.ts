import { AppealFiled, ReadPolicy } from '@huiyin/contracts';
import { createInbox, type ErrorCode, type NatsConnection, type NatsError, nanos } from 'nats';
import { freshStreams, natsAs, waitFor } from '../src';

/** What the broker says to a login that may not: refused at once, or no answer for a request that was never let through. */
const refusal = async (tried: Promise<unknown>): Promise<string> =>
  tried.then(
    () => 'let through',
    (error: NatsError) => (error.code as ErrorCode | undefined) ?? error.message,
  );
const REFUSED = /PERMISSIONS_VIOLATION|TIMEOUT/;

describe('what the login of one service may not do', () => {
  let deploy: NatsConnection;
  let routing: NatsConnection;
  let gateway: NatsConnection;
  let intake: NatsConnection;
  const open: NatsConnection[] = [];

  beforeAll(async () => {
    open.push(...(await Promise.all(['deploy', 'routing', 'gateway', 'intake'].map(natsAs))));
    [deploy, routing, gateway, intake] = open as [NatsConnection, NatsConnection, NatsConnection, NatsConnection];
    await freshStreams(deploy);
    await intake.jetstream().publish(AppealFiled.subject, '{"real":true}');
  });
  afterAll(async () => {
    await freshStreams(deploy);
    await Promise.all(open.map((connection) => connection.close()));
  });

  const stored = async (stream: string): Promise<number> => (await (await deploy.jetstreamManager()).streams.info(stream)).state.messages;
  const api = (by: NatsConnection, subject: string, body: object): Promise<unknown> => by.request(`$JS.API.${subject}`, JSON.stringify(body), { timeout: 300 });

  it('does not forge another’s fact, neither itself nor by a stream that republishes', async () => {
    expect(await refusal(routing.jetstream({ timeout: 300 }).publish(AppealFiled.subject, '{"forged":true}'))).toMatch(REFUSED);
    const forge = { name: 'forge', subjects: ['evt.routing.forged.v1'], republish: { src: 'evt.routing.forged.v1', dest: AppealFiled.subject } };
    expect(await refusal(api(routing, 'STREAM.CREATE.forge', forge))).toMatch(REFUSED);
    expect(await refusal(api(routing, 'STREAM.UPDATE.routing', { ...forge, name: 'routing' }))).toMatch(REFUSED);
    const streams = await (await deploy.jetstreamManager()).streams.names().next();
    expect(streams).not.toContain('forge');
    expect(await stored('intake')).toBe(1);
  });

  it('does not purge or delete a stream, its own included', async () => {
    for (const [what, body] of [['STREAM.PURGE.intake', {}], ['STREAM.DELETE.intake', {}], ['STREAM.PURGE.routing', {}], ['STREAM.MSG.DELETE.intake', { seq: 1 }]] as const) {
      expect(await refusal(api(routing, what, body))).toMatch(REFUSED);
    }
    expect(await stored('intake')).toBe(1);
  });

  it('does not read the gateway’s replies', async () => {
    const overheard: string[] = [];
    const denied: string[] = [];
    for (const subject of ['_INBOX_gateway.>', '_INBOX.>', '>', 'rpc.>', 'rpc.tenancy.>']) {
      routing.subscribe(subject, { callback: (error, message) => (error ? denied.push(subject) : overheard.push(message.subject)) });
    }
    await waitFor('all five refused', () => denied.length === 5);
    const tenancy = await natsAs('tenancy');
    tenancy.subscribe(ReadPolicy.subject, { callback: (_, message) => void message.respond('"for the gateway alone"') });
    await tenancy.flush();
    expect((await gateway.request(ReadPolicy.subject, '{}', { timeout: 1_000, noMux: true, reply: createInbox('_INBOX_gateway.tenancy') })).json()).toBe('for the gateway alone');
    await tenancy.close();
    await routing.flush();
    expect(overheard).toEqual([]);
  });

  it('does not ask, nor answer in another’s place, nor hear streams past its own durable', async () => {
    expect(await refusal(routing.request(ReadPolicy.subject, '{}', { timeout: 300 }))).toMatch(REFUSED);
    const consumer = { stream_name: 'intake', config: { durable_name: 'spy', ack_policy: 'explicit', ack_wait: nanos(1_000) } };
    expect(await refusal(api(routing, 'CONSUMER.DURABLE.CREATE.intake.spy', consumer))).toMatch(REFUSED);
    expect(await refusal(api(routing, 'CONSUMER.INFO.intake.reporting', {}))).toMatch(REFUSED);
    expect(await refusal(api(routing, 'CONSUMER.MSG.NEXT.intake.reporting', { batch: 1 }))).toMatch(REFUSED);
    expect(await refusal(api(routing, 'STREAM.MSG.GET.intake', { seq: 1 }))).toMatch(REFUSED);
  });

  it('does what it must: its own facts, its own durable, one acknowledgement', async () => {
    await routing.jetstream().publish('evt.routing.order-issued.v1', '{}');
    const consumer = await routing.jetstream().consumers.get('intake', 'routing');
    const message = await consumer.next({ expires: 2_000 });
    expect(message?.json()).toEqual({ real: true });
    expect(await message?.ackAck()).toBe(true);
  });

  it('lets the gateway say no fact and hear only what it shows', async () => {
    expect(await refusal(gateway.jetstream({ timeout: 300 }).publish(AppealFiled.subject, '{}'))).toMatch(REFUSED);
    const denied = new Promise((said) => gateway.subscribe('evt.intake.>', { callback: (error) => said(error?.message) }));
    expect(await denied).toMatch(/Permissions Violation/i);
  });

  it('lets gateways alone say and hear which sessions ended', async () => {
    const heard = new Promise<string>((said) => gateway.subscribe('session.ended', { callback: (_, message) => said(message.string()) }));
    const denied = new Promise((said) => routing.subscribe('session.ended', { callback: (error) => said(error?.message) }));
    routing.publish('session.ended', 'forged');
    await routing.flush();
    gateway.publish('session.ended', 's-1');
    expect([await denied, await heard]).toEqual([expect.stringMatching(/Permissions Violation/i), 's-1']);
  });
});
