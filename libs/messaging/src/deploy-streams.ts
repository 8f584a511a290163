import { hearers, isPrivate, type Publisher, publishers, streamSubjects } from '@huiyin/contracts';
import { AckPolicy, type ConsumerConfig, DeliverPolicy, DiscardPolicy, type JetStreamManager, type NatsConnection, nanos, RetentionPolicy, StorageType, type StreamConfig } from 'nats';
import { ACK_WAIT_MS } from './ack-wait';

const DAY_MS = 86_400_000;

const streams = (): (Pick<StreamConfig, 'subjects' | 'max_age'> & { name: Publisher })[] =>
  publishers.map((name) => ({ name, subjects: [streamSubjects(name)], max_age: nanos((isPrivate(name) ? 7 : 400) * DAY_MS) }));

const settings = {
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  duplicate_window: nanos(5 * 60_000),
} as const;

/** What may change while somebody hears. */
const pace = { ack_wait: nanos(ACK_WAIT_MS), max_ack_pending: 512 };

/** One durable: parking is the hearer's, so the broker redelivers without end. */
const durable = (name: string): Partial<ConsumerConfig> => ({
  durable_name: name,
  ack_policy: AckPolicy.Explicit,
  deliver_policy: DeliverPolicy.All,
  max_deliver: -1,
  ...pace,
});

/** Makes what a hearer has not yet; one that is there goes on where it is, with what holds now. Who hears a publisher no more would be waited for without end. */
const deployConsumers = async ({ consumers }: JetStreamManager, stream: Publisher): Promise<void> => {
  const present = new Set<string>();
  for await (const { name } of consumers.list(stream)) present.add(name);
  await Promise.all(hearers[stream].map((hearer) => (present.has(hearer) ? consumers.update(stream, hearer, pace) : consumers.add(stream, durable(hearer)))));
  for (const name of present) if (!hearers[stream].some((hearer) => hearer === name)) await consumers.delete(stream, name);
};

/** Makes or updates every stream and durable consumer of the topology, and takes away those of nobody. Only the deploy login may; safe to repeat. */
export const deployStreams = async (connection: NatsConnection): Promise<void> => {
  const manager = await connection.jetstreamManager();
  const present = new Set(await manager.streams.names().next());
  for (const { name, ...held } of streams()) {
    await (present.has(name) ? manager.streams.update(name, held) : manager.streams.add({ name, ...held, ...settings }));
    await deployConsumers(manager, name);
  }
};
