import { AppealAccepted, AppealFiled, type DataOf, type FactOf, ProgressReported, request } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { Answers, Hears } from '@huiyin/messaging';
import { PersistenceModule } from '@huiyin/persistence';
import { Allows, Asker, Inbox, type MemberAsker, type Outcome, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Controller, Injectable, Module } from '@nestjs/common';
import { z } from 'zod';

const answer = z.object({ heard: z.string(), tenantId: z.string(), personId: z.string() });
export const Probe = request('rpc.routing.probe.v1', {
  input: z.object({ words: z.string().min(1).max(20), times: z.int().default(1), refuse: z.boolean().default(false), fail: z.boolean().default(false) }),
  output: answer,
  refusals: ['wrong-state'],
});
export const ProbeSender = request('rpc.routing.probe-sender.v1', { input: z.object({}), output: z.object({ appealId: z.string() }) });
export const ProbeNobody = request('rpc.routing.probe-nobody.v1', { input: z.object({}), output: z.object({}) });

/** An appeal as filed, where a test does not care which. */
export const filedData: DataOf<typeof AppealFiled> = {
  number: 'TN-2026-000001', channel: 'web', placeId: null, unitId: null, mode: 'named', kind: 'question', category: 'other', grade: 'general',
  confidential: false, terms: [], promises: [],
};

/** What a test sees of the facts that reached a consumer, and may make it fail. */
@Injectable()
export class Seen {
  readonly outcomes: { consumer: string; factId: string; outcome: Outcome }[] = [];
  readonly order: string[] = [];
  failures = new Map<string, number>();
  attempts = new Map<string, number>();
}

@Controller()
export class ProbeController {
  constructor(private readonly clock: ServiceClock) {}

  @Answers(Probe)
  @Allows('officer')
  async probe(input: { words: string; times: number; refuse: boolean; fail: boolean }, @Asker() asker: MemberAsker): Promise<z.output<typeof answer> | Refusal> {
    if (input.refuse) return refuse('wrong-state', { values: { at: this.clock.now().toISOString() } });
    if (input.fail) throw new Error('inner words that nobody may see');
    const { tenantId, personId } = asker;
    return { heard: input.words.repeat(input.times), tenantId, personId, ...{ secret: 'not in the contract' } };
  }

  @Answers(ProbeSender)
  @Allows('sender')
  async probeSender(_input: object, @Asker() asker: SenderAsker): Promise<{ appealId: string }> {
    return { appealId: asker.appealId };
  }

  @Answers(ProbeNobody)
  async probeNobody(): Promise<Record<string, never>> {
    return {};
  }
}

@Controller()
export class ProbeConsumer {
  constructor(
    private readonly inbox: Inbox,
    private readonly seen: Seen,
  ) {}

  @Hears(AppealFiled, AppealAccepted)
  async filed(fact: FactOf<typeof AppealFiled> | FactOf<typeof AppealAccepted>): Promise<void> {
    this.seen.attempts.set(fact.id, (this.seen.attempts.get(fact.id) ?? 0) + 1);
    const left = this.seen.failures.get(fact.id) ?? 0;
    if (left > 0) {
      this.seen.failures.set(fact.id, left - 1);
      throw new Error('not this time');
    }
    const outcome = await this.inbox.once('probe', fact, async (tx) => {
      this.seen.order.push(`${fact.type} ${fact.id}`);
      const said = { aggregateId: fact.aggregateId, occurredAt: new Date(fact.occurredAt), actor: { kind: 'system' as const } };
      await tx.publish({ ...said, contract: ProgressReported, data: { orderId: fact.aggregateId, lead: true, progressId: fact.id } });
    });
    this.seen.outcomes.push({ consumer: 'probe', factId: fact.id, outcome });
  }
}

@Module({ imports: [PersistenceModule.forService('routing')], controllers: [ProbeController, ProbeConsumer], providers: [Seen] })
export class ProbeModule {}
