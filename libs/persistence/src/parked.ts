import { envelope, publisherOf } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { z } from 'zod';
import type { Tenants } from './tenants';
import type { Tx } from './tx';

/** A message that is not tried again by itself, as messaging gives it up. */
export interface GivenUp {
  readonly stream: string;
  readonly sequence: number;
  readonly subject: string;
  readonly consumer: string;
  /** As it came, which may not even be JSON. */
  readonly payload: string;
  readonly reason: string;
  readonly deliveries: number;
}

export interface ParkedKey {
  readonly tenantId: string;
  readonly consumer: string;
  readonly messageId: string;
}

type ParkedRow = Pick<GivenUp, 'stream' | 'subject' | 'payload'>;

/** Where messages are kept whose tenant cannot be read. */
export const NIL_TENANT = '00000000-0000-0000-0000-000000000000';
const addressOf = z.object({ id: envelope.shape.id, tenantId: envelope.shape.tenantId, appealId: envelope.shape.appealId.catch(undefined) });
const MAX_PAYLOAD = 1_000_000;

const read = (payload: string): Partial<z.output<typeof addressOf>> => {
  try {
    return addressOf.parse(JSON.parse(payload));
  } catch {
    // What cannot be read has no tenant; it is kept as it came.
    return {};
  }
};

/** Whether a publisher's own stream has its own fact. What another login put there holds no appeal back and takes no fact's place. */
const isItsOwn = (stream: string, subject: string): boolean => {
  const [kind, publisher, type = ''] = subject.split('.');
  if (kind !== 'evt') return true;
  return publisher === stream && (publisherOf(type) ?? stream) === stream;
};

/** Keeps a message with its reason; parking it again counts its deliveries and changes nothing else. */
export const park = async (tenants: Tenants, message: GivenUp): Promise<void> => {
  const { tenantId, ...address } = read(message.payload);
  const { id, appealId } = isItsOwn(message.stream, message.subject) ? address : {};
  const values = [message.consumer, id ?? `${message.stream}:${message.sequence}`, message.stream, message.sequence, message.subject];
  await tenants.inTenant(isId(tenantId) ? tenantId : NIL_TENANT, (tx) =>
    tx.query(
      `insert into parked (tenant_id, consumer, message_id, stream, seq, subject, appeal_id, payload, reason, deliveries)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (tenant_id, consumer, message_id) do update
       set deliveries = excluded.deliveries, reason = excluded.reason, parked_at = excluded.parked_at, replayed_at = null`,
      [tx.tenantId, ...values, appealId ?? null, message.payload.replaceAll('\0', '').slice(0, MAX_PAYLOAD), message.reason, message.deliveries],
    ),
  );
};

/**
 * Hands a parked message to `handle` again and notes what became of it: handled, or the new reason why not. A kill between
 * the two lets it be replayed once more, which the inbox makes harmless. False when there is no such message or it failed.
 */
export const replayParked = async (tenants: Tenants, key: ParkedKey, handle: (message: ParkedRow) => Promise<unknown>): Promise<boolean> => {
  const where = 'tenant_id = $1 and consumer = $2 and message_id = $3';
  const params = [key.tenantId, key.consumer, key.messageId];
  const [row] = await tenants.inTenant(key.tenantId, (tx: Tx) => tx.query<ParkedRow>(`select stream, subject, payload from parked where ${where}`, params));
  if (!row) return false;
  const failure = await handle(row).then(() => null, String);
  await tenants.inTenant(key.tenantId, (tx: Tx) =>
    tx.query(
      `update parked set replay_asked_at = null, reason = coalesce($4, reason),
         replayed_at = case when $4::text is null then clock_timestamp() end where ${where}`,
      [...params, failure],
    ),
  );
  return failure === null;
};
