import { type Envelope, OpinionGiven } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { FactContext, HearsEvery } from '@huiyin/messaging';
import { PersistenceModule } from '@huiyin/persistence';
import { Controller, Module } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import type { NatsConnection } from 'nats';
import { natsAs, openWorld, waitFor, type World } from '../src';

const heard: string[] = [];

@Controller()
class EveryFact {
  @HearsEvery()
  async hear({ id, type }: Envelope, @Ctx() { contract }: FactContext): Promise<void> {
    heard.push(`${contract.publisher} ${type} ${id}`);
  }
}

@Module({ imports: [PersistenceModule.forService('reporting')], controllers: [EveryFact] })
class HearingModule {}

/** Beside the three attacks of permissions.int.spec.ts: what a login may say, and is not believed. */
describe('a fact that another service’s login says', () => {
  let world: World;
  let feedback: NatsConnection;
  let tenancy: NatsConnection;
  let deploy: NatsConnection;

  beforeAll(async () => {
    world = await openWorld();
    await world.boot(HearingModule, 'reporting');
    [feedback, tenancy, deploy] = await Promise.all([natsAs('feedback'), natsAs('tenancy'), natsAs('deploy')]);
  }, 30_000);
  afterAll(async () => {
    await Promise.all([feedback, tenancy, deploy].map((connection) => connection.close()));
    await world.close();
  });

  const fact = (type: string): Envelope => ({
    id: newId(), type, v: 1, tenantId: newId(), appealId: newId(), round: 1, aggregateId: newId(), aggregateVersion: 1,
    occurredAt: '2026-03-02T01:00:00Z', actor: { kind: 'system' }, correlationId: 'forged', data: { orderId: newId(), lead: true, opinionId: newId() },
  });
  const stored = async (stream: string): Promise<number> => (await (await deploy.jetstreamManager()).streams.info(stream)).state.messages;
  const said = async (by: NatsConnection, subject: string, what: Envelope): Promise<void> => {
    await by.jetstream().publish(subject, JSON.stringify(what));
    await world.drain();
  };
  /** How a fact was parked, and which appeal it holds back. */
  const parked = ({ id }: Envelope): Promise<{ reason: string; appeal_id: string | null }[]> =>
    world.rows('select reason, appeal_id from reporting.parked where payload like $1', [`%${id}%`]);
  const heardOf = ({ id }: Envelope): string[] => heard.filter((line) => line.endsWith(id));

  it.each([1, 2])('is parked where every fact is heard, though subject, type and stream agree (v%i)', async (v) => {
    const forged = { ...fact(OpinionGiven.type), v };
    await said(feedback, `evt.feedback.opinion-given.v${v}`, forged);
    expect(await parked(forged)).toEqual([{ reason: 'publisher feedback says opinion-given, a fact of routing', appeal_id: null }]);
    expect(heardOf(forged)).toEqual([]);
  });

  it('is heard where no contract here knows its type: a newer publisher may say more', async () => {
    const newer = fact('satisfaction-asked');
    await said(feedback, 'evt.feedback.satisfaction-asked.v1', newer);
    expect(await parked(newer)).toEqual([]);
    expect(heardOf(newer)).toEqual([`feedback satisfaction-asked ${newer.id}`]);
  });

  it('comes by the broker’s own answers into another’s stream, and is parked or forgotten there', async () => {
    const into = async (subject: string, body: string, reply: string): Promise<void> => {
      tenancy.publish(subject, body, { reply });
      await tenancy.flush();
    };
    const forged = fact(OpinionGiven.type);
    await into('$JS.API.CONSUMER.MSG.NEXT.tenancy.tenancy', '{"batch":2,"expires":1000000000}', OpinionGiven.subject);
    await said(tenancy, 'evt.tenancy.something.v1', { ...forged, type: 'something' });
    await said(tenancy, 'evt.tenancy.opinion-given.v1', forged);
    await into('$JS.API.CONSUMER.MSG.NEXT.tenancy.tenancy', '{"batch":1,"no_wait":true}', OpinionGiven.subject);
    await into('$JS.API.CONSUMER.INFO.tenancy.tenancy', '', OpinionGiven.subject);
    await into('evt.tenancy.something.v1', JSON.stringify({ ...fact('something'), id: newId() }), OpinionGiven.subject);
    await waitFor('what the broker answered', async () => (await stored('routing')) === 5);
    await world.drain();
    const rows = await world.rows<{ subject: string }>("select subject, reason, appeal_id from reporting.parked where stream = 'routing' order by seq");
    expect(rows).toEqual([
      { subject: 'evt.tenancy.something.v1', reason: 'publisher routing says evt.tenancy.something.v1', appeal_id: null },
      { subject: 'evt.tenancy.opinion-given.v1', reason: 'publisher routing says evt.tenancy.opinion-given.v1', appeal_id: null },
      { subject: OpinionGiven.subject, reason: expect.stringMatching('envelope'), appeal_id: null },
      { subject: OpinionGiven.subject, reason: expect.stringMatching('envelope'), appeal_id: null },
    ]);
    expect(heardOf(forged)).toEqual([`tenancy something ${forged.id}`]);
  });

  it('is not said in answer to a message that the login sent to itself', async () => {
    const before = await stored('routing');
    const woken = new Promise<void>((done) => {
      feedback.subscribe('wake.feedback', { max: 1, callback: (_, message) => done(void message.respond(JSON.stringify(fact(OpinionGiven.type)))) });
    });
    feedback.publish('wake.feedback', '', { reply: OpinionGiven.subject });
    await woken;
    await feedback.flush();
    expect(await stored('routing')).toBe(before);
  });
});
