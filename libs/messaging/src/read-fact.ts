import { envelope, type Envelope, type EventContract } from '@huiyin/contracts';
import type { JsMsg } from 'nats';

/** The fact in a message, or why it is not one: its stream, subject, type and version must agree, and its data parse. */
export const readFact = (message: JsMsg, contract: EventContract): { fact: Envelope } | { mismatch: string } => {
  if (message.info.stream !== contract.publisher) return { mismatch: `publisher ${message.info.stream} says ${message.subject}` };
  let json: unknown;
  try {
    json = message.json();
  } catch (error) {
    return { mismatch: `not JSON: ${String(error)}` };
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) return { mismatch: `envelope: ${outer.error.issues[0]?.path.join('.')}` };
  const { type, v } = outer.data;
  if (type !== contract.type || v !== contract.v) return { mismatch: `type ${type}.v${v} on ${message.subject}` };
  const data = contract.data.safeParse(outer.data.data);
  if (!data.success) return { mismatch: `data: ${data.error.issues[0]?.path.join('.')}` };
  // What a newer publisher adds to the envelope is kept: the journal has every fact as it came.
  return { fact: { ...(json as object), ...outer.data, data: data.data } };
};
