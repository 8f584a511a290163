import { Writable } from 'node:stream';

const held = new WeakSet<Writable>();

const streamOf = (client: object): Writable | undefined => {
  const connection: unknown = 'connection' in client ? client.connection : undefined;
  const stream: unknown = typeof connection === 'object' && connection !== null && 'stream' in connection ? connection.stream : undefined;
  return stream instanceof Writable ? stream : undefined;
};

/** Statements that are said one after another without waiting go out together: a packet each would cost more than most of them do. */
export const inOnePacket = (client: object): void => {
  const stream = streamOf(client);
  if (!stream || held.has(stream)) return;
  held.add(stream);
  stream.cork();
  process.nextTick(() => {
    held.delete(stream);
    stream.uncork();
  });
};
