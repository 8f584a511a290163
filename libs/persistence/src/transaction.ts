import type { EventContract, NewFact } from '@huiyin/contracts';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { currentCausation, currentCorrelation } from './correlation';
import { inOnePacket } from './one-packet';
import { addToOutbox, outboxRow, type OutboxRow } from './outbox';
import { prepared } from './prepared';
import type { Committed, TenantOptions, Tx } from './tx';

/** The transaction is over: its connection serves somebody else, perhaps another tenant. */
export class TransactionOverError extends Error {}

/** What a unit of work does and leaves for the commit: facts and last statements go in the commit's own round trip. */
export class OpenTransaction implements Tx {
  private readonly facts: OutboxRow[] = [];
  private readonly changed = new Set<string>();
  private readonly told = new Set<string>();
  private readonly last: string[] = [];
  private readonly written: Promise<unknown>[] = [];
  private over = false;

  constructor(
    readonly tenantId: string,
    private readonly client: PoolClient,
    private readonly entities: EntityManager,
    private readonly options: TenantOptions = {},
  ) {}

  get manager(): EntityManager {
    this.mustBeOpen();
    return this.entities;
  }

  async query<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    this.mustBeOpen();
    inOnePacket(this.client);
    const result = await this.client.query<R>(prepared(sql, params));
    return result.rows;
  }

  write(sql: string, params: readonly unknown[] = []): void {
    this.mustBeOpen();
    inOnePacket(this.client);
    const sent = this.client.query(prepared(sql, params));
    // It is waited for at the end; until then its failure is not one that nobody handles.
    sent.catch(() => undefined);
    this.written.push(sent);
  }

  publish<E extends EventContract>(fact: NewFact<E>, causationId = this.options.causationId ?? currentCausation()): Promise<string> {
    this.mustBeOpen();
    const correlationId = this.options.correlationId ?? currentCorrelation();
    const row = outboxRow(fact, { tenantId: this.tenantId, correlationId, causationId });
    this.facts.push(row);
    return Promise.resolve(row.id);
  }

  live(appealId: string): void {
    this.mustBeOpen();
    this.changed.add(appealId);
  }

  news(personId: string): void {
    this.mustBeOpen();
    this.told.add(personId);
  }

  /** A statement, its values already escaped, that travels with the commit. */
  beforeCommit(statement: string): void {
    this.last.push(statement);
  }

  /** Ends the work and gives the text that commits it, in one round trip. */
  closing(): string {
    this.over = true;
    const facts = this.facts.length > 0 ? [addToOutbox(this.facts)] : [];
    return [...this.last, ...facts, 'commit'].join('; ');
  }

  /** Rejects with the first error of what was written without waiting. */
  async settled(): Promise<void> {
    await Promise.all(this.written);
  }

  /** Ends the work of which nothing is kept. */
  abandon(): void {
    this.over = true;
  }

  committed(): Committed {
    return { tenantId: this.tenantId, facts: this.facts.length, live: [...this.changed], news: [...this.told] };
  }

  private mustBeOpen(): void {
    if (this.over) throw new TransactionOverError('used after its transaction ended');
  }
}
