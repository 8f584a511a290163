import { hearers, isPrivate, type Publisher, publishers, streamSubjects } from '@huiyin/contracts';
import { AckPolicy, type ConsumerConfig, DeliverPolicy, DiscardPolicy, type JetStreamManager, type NatsConnection, nanos, RetentionPolicy, StorageType, type StreamConfig } from 'nats';

const DAY_MS = 86_400_000;

const streams = (): (Pick<StreamConfig, 'subjects' | 'max_age'> & { name: Publisher })[] =>
  publishers.map((name) => ({ name, subjects: [streamSubjects(name)], max_age: nanos((isPrivate(name) ? 7 : 400) * DAY_MS) }));

const settings = {
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  duplicate_window: nanos(5 * 60_000),
} as const;

/** One durable: parking is the hearer's, so the broker redelivers without end. */
const durable = (name: string): Partial<ConsumerConfig> => ({
  durable_name: name,
  ack_policy: AckPolicy.Explicit,
  deliver_policy: DeliverPolicy.All,
  // What a killed process had in hand is delivered again after this; the inbox makes a handler that took longer harmless.
  ack_wait: nanos(10_000),
  max_deliver: -1,
  max_ack_pending: 512,
});

/** Who hears a publisher no more would be waited for without end. */
const leave = async (manager: JetStreamManager, stream: Publisher): Promise<void> => {
  for await (const { name } of manager.consumers.list(stream)) if (!hearers[stream].some((hearer) => hearer === name)) await manager.consumers.delete(stream, name);
};

/** Makes or updates every stream and durable consumer of the topology, and takes away those of nobody. Only the deploy login may; safe to repeat. */
export const deployStreams = async (connection: NatsConnection): Promise<void> => {
  const manager = await connection.jetstreamManager();
  const present = new Set(await manager.streams.names().next());
  for (const { name, ...held } of streams()) {
    await (present.has(name) ? manager.streams.update(name, held) : manager.streams.add({ name, ...held, ...settings }));
    await Promise.all(hearers[name].map((hearer) => manager.consumers.add(name, durable(hearer))));
    await leave(manager, name);
  }
};
