import { AppealConcluded, type FactOf } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { Hears } from '@huiyin/messaging';
import { park, PersistenceModule, Tenants } from '@huiyin/persistence';
import { Inbox, type RunningService } from '@huiyin/service';
import { Controller, Module } from '@nestjs/common';
import { openWorld, waitFor, type World } from '.';

const handled: string[] = [];
let works = true;

@Controller()
class ConcludedConsumer {
  constructor(private readonly inbox: Inbox) {}

  @Hears(AppealConcluded)
  async hear(fact: FactOf<typeof AppealConcluded>): Promise<void> {
    await this.inbox.once('concluded', fact, async () => {
      if (!works) throw new Error('not yet');
      handled.push(fact.id);
    });
  }
}

@Module({ imports: [PersistenceModule.forService('feedback')], controllers: [ConcludedConsumer] })
class HearingModule {}

let world: World;
let service: RunningService;
beforeAll(async () => {
  world = await openWorld();
  service = await world.boot(HearingModule, 'feedback');
}, 30_000);
afterAll(() => world.close());

const parked = (id: string) =>
  world.rows<{ reason: string; asked: boolean; done: boolean }>(
    'select reason, replay_asked_at is not null as asked, replayed_at is not null as done from feedback.parked where message_id = $1',
    [id],
  );
const replay = async (id: string): Promise<void> => {
  await world.rows('update feedback.parked set replay_asked_at = clock_timestamp() where message_id = $1', [id]);
  world.clock.advance(2_000);
};

describe('a parked message that an operator replays', () => {
  it('is handled once, by the service itself; while it fails it stays with its newest reason', async () => {
    const appealId = newId();
    const fact = await world.publishFact(AppealConcluded, { tenantId: newId(), appealId, round: 1, data: { how: 'satisfied' } });
    await world.drain();
    expect(handled).toEqual([fact.id]);
    const again = { ...fact, id: newId() };
    const message = { stream: 'intake', sequence: 9, subject: AppealConcluded.subject, consumer: 'feedback', reason: 'Error: first', deliveries: 5 };
    await park(service.app.get(Tenants), { ...message, payload: JSON.stringify(again) });

    works = false;
    await replay(again.id);
    await waitFor('its new reason', async () => (await parked(again.id))[0]?.reason === 'Error: not yet');
    expect((await parked(again.id))[0]).toMatchObject({ asked: false, done: false });

    works = true;
    await replay(again.id);
    await waitFor('its handling', async () => (await parked(again.id))[0]?.done);
    expect(handled).toEqual([fact.id, again.id]);
  });

  it('is not handled while its data is not what its contract says, nor in a stream that is not its publisher’s', async () => {
    const fact = await world.publishFact(AppealConcluded, { tenantId: newId(), appealId: newId(), round: 1, data: { how: 'satisfied' } });
    const parkAs = (id: string, stream: string, data: object): Promise<void> =>
      park(service.app.get(Tenants), {
        stream, sequence: 11, subject: AppealConcluded.subject, consumer: 'feedback', payload: JSON.stringify({ ...fact, id, data }), reason: 'first', deliveries: 1,
      });
    const reasonOf = (id: string) => world.rows<{ message_id: string; reason: string }>('select message_id, reason from feedback.parked where payload like $1', [`%${id}%`]);
    for (const [stream, data, reason] of [['intake', { how: 'no such way' }, 'data: how'], ['sla', fact.data, `publisher sla says ${AppealConcluded.subject}`]] as const) {
      const id = newId();
      await parkAs(id, stream, data);
      await replay((await reasonOf(id))[0]?.message_id ?? '');
      await waitFor('why it is refused', async () => (await reasonOf(id))[0]?.reason === `Error: ${reason}`);
      expect(handled).not.toContain(id);
    }
  });

  it('is not handled when its type is not that of its subject', async () => {
    const forged = { id: newId(), type: 'appeal-filed', v: 1, tenantId: newId(), aggregateId: newId(), aggregateVersion: 1, data: {} };
    const envelope = { ...forged, occurredAt: '2026-03-02T01:00:00Z', actor: { kind: 'system' }, correlationId: 'c' };
    const message = { stream: 'intake', sequence: 10, subject: AppealConcluded.subject, consumer: 'feedback', reason: 'type', deliveries: 1 };
    await park(service.app.get(Tenants), { ...message, payload: JSON.stringify(envelope) });
    await replay(forged.id);
    await waitFor('its refusal', async () => (await parked(forged.id))[0]?.reason.includes('type appeal-filed.v1 on evt.intake.appeal-concluded.v1'));
    expect(handled).not.toContain(forged.id);
  });
});
