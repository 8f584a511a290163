import { createHash, createHmac } from 'node:crypto';

/** A key of a service, as it stands in the environment. */
export interface Key {
  /** The beginning of the key's SHA-256: it names the key and tells nothing of it. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** Keys of one purpose: the first is used for what is new, the others still open what is old. */
export interface KeyRing {
  readonly current: Key;
  readonly all: readonly Key[];
}

const keyOf = (base64: string): Key => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32) throw new Error('a key has 32 bytes in base64');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
};

/** Reads `key` or `newest,older,…`. */
export const keyRing = (text: string): KeyRing => {
  const all = text.split(',').map(keyOf);
  return { current: all[0]!, all };
};

/** The key of this id; one that was taken away opens nothing. */
export const keyById = (ring: KeyRing, id: string): Key => {
  const key = ring.all.find((candidate) => candidate.id === id);
  if (!key) throw new Error(`key ${id} is no longer here`);
  return key;
};

/** HMAC-SHA-256 in lower-case hexadecimal. The same text hashed for another purpose gives another hash. */
export const keyedHash = (key: Key, purpose: string, text: string): string =>
  createHmac('sha256', key.bytes).update(`${purpose}\0${text}`).digest('hex');

/** The hash under each key, the current one first: what to look for. */
export const keyedHashes = (ring: KeyRing, purpose: string, text: string): string[] =>
  ring.all.map((key) => keyedHash(key, purpose, text));
