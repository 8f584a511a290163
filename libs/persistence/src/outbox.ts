import type { Actor, NewFact } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { escapeLiteral } from 'pg';
import { currentTrace } from './correlation';

/** A fact as `outbox_add` takes it; the database adds `aggregateVersion`. */
export interface OutboxRow {
  readonly id: string;
  readonly subject: string;
  readonly aggregateId: string;
  readonly envelope: Readonly<Record<string, unknown>> & { readonly actor: Actor };
  readonly traceparent?: string;
}

interface Origin {
  readonly tenantId: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** Makes the row of a fact; its data is parsed by its contract, so that nothing unknown leaves the service. */
export const outboxRow = (fact: NewFact, origin: Origin): OutboxRow => {
  const { contract } = fact;
  const id = newId();
  return {
    id,
    subject: contract.subject,
    aggregateId: fact.aggregateId,
    traceparent: currentTrace(),
    envelope: {
      id,
      type: contract.type,
      v: contract.v,
      tenantId: origin.tenantId,
      appealId: fact.appealId,
      round: fact.round,
      aggregateId: fact.aggregateId,
      occurredAt: fact.occurredAt.toISOString(),
      // A sender has no id, whatever the mode.
      actor: fact.actor.kind === 'sender' ? { kind: 'sender' } : fact.actor,
      correlationId: origin.correlationId,
      causationId: origin.causationId,
      policyVersion: fact.policyVersion,
      organisationVersion: fact.organisationVersion,
      data: contract.data.parse(fact.data),
    },
  };
};

/** All facts of a transaction as one statement, to travel with `commit`. */
export const addToOutbox = (rows: readonly OutboxRow[]): string =>
  `select outbox_add(${escapeLiteral(JSON.stringify(rows))}::jsonb)`;
