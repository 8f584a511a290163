import type { RefusalCode } from '@huiyin/kernel';
import { z } from 'zod';

/** One request of one service: `rpc.<service>.<verb>.v<n>`, with what goes in, what comes back and how it may be refused. */
export interface RequestContract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly subject: string;
  readonly service: string;
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly RefusalCode[];
}

const SUBJECT = /^rpc\.([a-z][a-z-]{0,63})\.[a-z][a-z0-9-]{0,63}\.v[1-9]\d{0,2}$/;

const serviceIn = (subject: string): string => {
  const service = SUBJECT.exec(subject)?.[1];
  if (!service) throw new Error('not the subject of a request');
  return service;
};

/** Defines a request. `refusals` is what a caller must be ready to show; field refusals are always possible. */
export const request = <I extends z.ZodType, O extends z.ZodType>(
  subject: `rpc.${string}.${string}.v${number}`,
  parts: { input: I; output: O; refusals?: readonly RefusalCode[] },
): RequestContract<I, O> => ({
  subject,
  service: serviceIn(subject),
  input: parts.input,
  output: parts.output,
  refusals: parts.refusals ?? [],
});

export type InputOf<R extends RequestContract> = z.output<R['input']>;
export type OutputOf<R extends RequestContract> = z.output<R['output']>;

/** Who asks: a member by access token and active membership, a sender by case token, or nobody that is known. */
export const caller = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), token: z.string(), tenantId: z.uuid(), membershipId: z.uuid() }),
  z.object({ kind: z.literal('person'), token: z.string() }),
  z.object({ kind: z.literal('case'), caseToken: z.string() }),
  z.object({ kind: z.literal('anonymous') }),
]);
export type Caller = z.output<typeof caller>;

/** A request on the wire. The correlation id and trace context travel as NATS headers. */
export const requestMessage = z.object({ caller, input: z.unknown() });
export type RequestMessage = z.output<typeof requestMessage>;

export const faults = ['UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'INTERNAL'] as const;
export type Fault = (typeof faults)[number];

/** An answer on the wire: what was asked for, an expected refusal, or a fault without words. */
export type Answer<T> =
  | { readonly ok: T }
  | { readonly refusal: { refused: RefusalCode; field?: string; values?: Record<string, string | number> } }
  | { readonly fault: Fault };
