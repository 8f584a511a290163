import { z } from 'zod';
import { nameIn } from './subject-name';

/** Who did it. A sender has no id, whatever the mode. */
export const actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sender') }),
  z.object({ kind: z.literal('person'), personId: z.uuid(), role: z.string() }),
  z.object({ kind: z.literal('system') }),
]);
export type Actor = z.output<typeof actor>;

const envelopeShape = {
  id: z.uuid(),
  type: z.string(),
  v: z.int().positive(),
  tenantId: z.uuid(),
  appealId: z.uuid().optional(),
  round: z.int().positive().optional(),
  aggregateId: z.uuid(),
  aggregateVersion: z.int().positive(),
  occurredAt: z.iso.datetime(),
  actor,
  correlationId: z.string(),
  causationId: z.string().optional(),
  policyVersion: z.int().nonnegative().optional(),
  organisationVersion: z.int().nonnegative().optional(),
};

/** Every fact's envelope with its data not yet parsed. */
export const envelope = z.object({ ...envelopeShape, data: z.unknown() });
export type Envelope<D = unknown> = Omit<z.output<typeof envelope>, 'data'> & { data: D };

/** One fact of one publisher: `evt.<publisher>.<fact>.v<n>`. */
export interface EventContract<D extends z.ZodType = z.ZodType, N extends string = string> {
  readonly subject: string;
  readonly publisher: string;
  readonly type: N;
  readonly v: number;
  readonly data: D;
  readonly schema: z.ZodType;
}

/** Defines a fact: no identity and no free text in `data`, only ids, codes, numbers and instants. */
export const event = <D extends z.ZodType, N extends string>(
  publisher: string,
  type: N,
  data: D,
  v = 1,
): EventContract<D, N> => ({
  subject: `evt.${nameIn(publisher)}.${nameIn(type)}.v${v}`,
  publisher,
  type,
  v,
  data,
  schema: z.object({ ...envelopeShape, type: z.literal(type), v: z.literal(v), data }),
});

const SUBJECT = /^evt\.([a-z-]+)\.([a-z0-9-]+)\.v([1-9]\d*)$/;

/** A contract that takes any data, for a fact known only by its subject; undefined for a subject of another form. */
export const contractOf = (subject: string): EventContract | undefined => {
  const [, publisher, type, v] = SUBJECT.exec(subject) ?? [];
  return publisher && type ? event(publisher, type, z.unknown(), Number(v)) : undefined;
};

export type DataOf<E extends EventContract> = z.output<E['data']>;

/** A fact as parsed: the envelope with this contract's type and data. */
export type FactOf<E extends EventContract> = Envelope<DataOf<E>> & { type: E['type'] };

/** What a handler hands to the outbox; persistence adds id, aggregate version, correlation and causation. */
export interface NewFact<E extends EventContract = EventContract> {
  readonly contract: E;
  readonly aggregateId: string;
  readonly appealId?: string;
  readonly round?: number;
  readonly occurredAt: Date;
  readonly actor: Actor;
  readonly policyVersion?: number;
  readonly organisationVersion?: number;
  readonly data: DataOf<E>;
}
