import type { EventContract, NewFact } from '@huiyin/contracts';
import type { EntityManager } from 'typeorm';
import type { ChainingClient } from './chaining-client';
import { currentCausation, currentCorrelation } from './correlation';
import { addToOutbox, outboxRow, type OutboxRow } from './outbox';
import { prepared, type Statement } from './prepared';
import type { Committed, TenantOptions, Tx } from './tx';

/** The transaction is over: its connection serves somebody else, perhaps another tenant. */
export class TransactionOverError extends Error {}

/** What a unit of work does and leaves for the commit: facts and last statements go in the commit's own round trip. */
export class OpenTransaction implements Tx {
  private readonly facts: OutboxRow[] = [];
  private readonly changed = new Set<string>();
  private readonly told = new Set<string>();
  private readonly last: Statement[] = [];
  private readonly written: Promise<unknown>[] = [];
  private over = false;

  constructor(
    readonly tenantId: string,
    private readonly client: ChainingClient,
    private readonly entities: EntityManager,
    begun: Promise<unknown>,
    private readonly options: TenantOptions = {},
  ) {
    this.sent(begun);
  }

  get manager(): EntityManager {
    this.mustBeOpen();
    return this.entities;
  }

  async query<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    this.mustBeOpen();
    const { rows } = await this.client.say<R>(prepared({ text: sql, values: params }));
    return rows;
  }

  write(sql: string, params: readonly unknown[] = []): void {
    this.mustBeOpen();
    this.send({ text: sql, values: params });
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

  /** A statement that travels with the commit. */
  beforeCommit(statement: Statement): void {
    this.last.push(statement);
  }

  /** Ends the work: sends what was left for the end and the commit, in one round trip. Gives the word that the database answers to `commit`. */
  async commit(): Promise<string> {
    this.over = true;
    [...this.last, ...addToOutbox(this.tenantId, this.facts)].forEach((statement) => this.send(statement));
    const ended = this.client.say(prepared({ text: 'commit', values: [] }));
    this.sent(ended);
    await this.settled();
    return (await ended).command;
  }

  /** Rejects with the first error of what was sent without waiting. */
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

  private send(statement: Statement): void {
    this.sent(this.client.say(prepared(statement)));
  }

  private sent(answer: Promise<unknown>): void {
    // It is waited for at the end; until then its failure is not one that nobody handles.
    answer.catch(() => undefined);
    this.written.push(answer);
  }

  private mustBeOpen(): void {
    if (this.over) throw new TransactionOverError('used after its transaction ended');
  }
}
