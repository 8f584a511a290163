import { envelope, type Envelope, type EventContract, publisherOf } from '@huiyin/contracts';

/** A message as a stream holds it. */
export interface StoredMessage {
  readonly stream: string;
  readonly subject: string;
  readonly payload: string;
}

const parsed = (payload: string): { json: unknown } | { mismatch: string } => {
  try {
    return { json: JSON.parse(payload) };
  } catch {
    return { mismatch: 'not JSON' };
  }
};

/**
 * The fact in a message, or why it is not one: its stream, subject, type and version must agree, a type that is known be
 * its publisher's, and its data parse.
 */
export const readFact = ({ stream, subject, payload }: StoredMessage, contract: EventContract): { fact: Envelope } | { mismatch: string } => {
  if (stream !== contract.publisher) return { mismatch: `publisher ${stream} says ${subject}` };
  const content = parsed(payload);
  if ('mismatch' in content) return content;
  const outer = envelope.safeParse(content.json);
  if (!outer.success) return { mismatch: `envelope: ${outer.error.issues[0]?.path.join('.')}` };
  const { type, v } = outer.data;
  if (type !== contract.type || v !== contract.v) return { mismatch: `type ${type}.v${v} on ${subject}` };
  const owner = publisherOf(type) ?? stream;
  if (owner !== stream) return { mismatch: `publisher ${stream} says ${type}, a fact of ${owner}` };
  const data = contract.data.safeParse(outer.data.data);
  if (!data.success) return { mismatch: `data: ${data.error.issues[0]?.path.join('.')}` };
  // What a newer publisher adds to the envelope is kept: the journal has every fact as it came.
  return { fact: { ...(content.json as object), ...outer.data, data: data.data } };
};
