import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case UUID of any version. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

/** A uuidv7 (RFC 9562): 48 bits of Unix milliseconds of `at`, then random. Ids are no order of events. */
// eslint-disable-next-line huiyin/layers
export const newId = (at: Date = new Date()): string => {
  const time = at.getTime().toString(16).padStart(12, '0');
  // Of a random version 4 the bits that both versions have; Node keeps a pool of them, so that an id costs no system call.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};
