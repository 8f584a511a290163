import type { Actor, NewFact } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { currentTrace } from './correlation';
import type { Statement } from './prepared';

/** A fact on its way into the outbox; the database adds `aggregateVersion`. */
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

const ADD = `
  with counted as (
    insert into aggregate_version as a (tenant_id, aggregate_id, version) values ($1, $2, 1)
    on conflict (tenant_id, aggregate_id) do update set version = a.version + 1 returning a.version
  )
  insert into outbox (tenant_id, id, subject, aggregate_id, aggregate_version, envelope, traceparent)
  select $1, $3, $4, $2, version, $5::jsonb || jsonb_build_object('aggregateVersion', version), $6 from counted`;

const byAggregate = (a: OutboxRow, b: OutboxRow): number => (a.aggregateId < b.aggregateId ? -1 : Number(a.aggregateId > b.aggregateId));

/**
 * All facts of a transaction, counted per aggregate, to travel with `commit`. The counter's row lock keeps an aggregate's facts in
 * the order of their commits; taking the locks in one order keeps two transactions from waiting for each other.
 */
export const addToOutbox = (tenantId: string, rows: readonly OutboxRow[]): Statement[] =>
  rows.toSorted(byAggregate).map(({ id, subject, aggregateId, envelope, traceparent }) => ({
    text: ADD,
    values: [tenantId, aggregateId, id, subject, JSON.stringify(envelope), traceparent ?? null],
  }));
