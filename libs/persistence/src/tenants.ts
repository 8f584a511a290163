import { isRefusal, type Refusal } from '@huiyin/kernel';
import { Injectable } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { DataSource } from 'typeorm';
import { answerOnce, type Command, earlierAnswer, findCommand, type RememberedRow } from './command';
import type { Statement } from './prepared';
import { saidByDatabase } from './said-by-database';
import { beginInTenant, beginWithLocator, beginWithSubject } from './settings';
import { TenantRunner } from './tenant-runner';
import { OpenTransaction } from './transaction';
import type { Committed, Lookup, TenantOptions, Tx } from './tx';

/** The commit did not happen although no statement of the work threw: an error inside it was swallowed. */
export class NotCommittedError extends Error {}

const tracer = trace.getTracer('huiyin');
const NO_TENANT = '00000000-0000-0000-0000-000000000000';
const ATTEMPTS = 3;
// Deadlock, serialisation failure; a unique violation counts only on the key of remembered commands.
const PASSING = new Set(['40P01', '40001']);

const isPassing = (error: unknown): boolean => {
  const { code = '', constraint } = saidByDatabase(error) ?? {};
  return PASSING.has(code) || (code === '23505' && constraint === 'command_pkey');
};

/** The only way to the database: every transaction is inside one tenant, or sees nothing but a locator or a subject. */
@Injectable()
export class Tenants {
  private readonly listeners: ((committed: Committed) => void)[] = [];

  constructor(private readonly source: DataSource) {}

  /** Calls `listener` after each commit that said something: wake the relay, say `live`. It must not throw. */
  onCommit(listener: (committed: Committed) => void): void {
    this.listeners.push(listener);
  }

  /**
   * Runs `work` in one transaction of one tenant and commits. A thrown error and a returned Refusal roll back.
   * After a deadlock or a race between two sends of one command, `work` runs again: it changes nothing but `tx`.
   */
  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>, options: TenantOptions = {}): Promise<T> {
    return this.startingWith(tenantId, undefined, work, options);
  }

  /** `inTenant` for a command: known already with this input it is answered as before, with another input refused. The answer is kept as JSON. */
  async once<T>(tenantId: string, command: Command, work: (tx: Tx) => Promise<T>, options: TenantOptions = {}): Promise<T | Refusal> {
    const found = findCommand(tenantId, command);
    const answer = await this.startingWith(tenantId, found, (tx, rows) => answerOnce(tx, command, rows[0] as RememberedRow | undefined, () => work(tx)), options);
    if (!isRefusal(answer)) return answer;
    // Sent twice at once, the later one waited for the earlier and was refused because of it.
    const meanwhile = await this.startingWith(tenantId, found, (_, rows) => Promise.resolve(rows[0] as RememberedRow | undefined));
    return meanwhile ? earlierAnswer(command, meanwhile) : answer;
  }

  /** `inTenant` with a first statement, that travels with `begin`; `work` gets its rows. */
  async startingWith<T>(
    tenantId: string,
    first: Statement | undefined,
    work: (tx: Tx, rows: readonly object[]) => Promise<T>,
    options: TenantOptions = {},
  ): Promise<T> {
    const begin = beginInTenant(tenantId, options.lineage);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(begin, tenantId, async (tx) => work(tx, first ? await tx.query(first.text, first.values) : []), options);
      } catch (error) {
        if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      }
    }
  }

  /** Reads what the locator's policy lets through for this keyed hash: at most its own rows, and nothing of any tenant. */
  async withLocator<T>(hash: string, work: (lookup: Lookup) => Promise<T>): Promise<T> {
    return this.attempt(beginWithLocator(hash), NO_TENANT, work, {});
  }

  /** Reads the memberships of this subject before a tenant is known. */
  async withSubject<T>(subject: string, work: (lookup: Lookup) => Promise<T>): Promise<T> {
    return this.attempt(beginWithSubject(subject), NO_TENANT, work, {});
  }

  private attempt<T>(begin: readonly Statement[], tenantId: string, work: (tx: Tx) => Promise<T>, options: TenantOptions): Promise<T> {
    return tracer.startActiveSpan('transaction', (span) => this.transaction(begin, tenantId, work, options).finally(() => span.end()));
  }

  private async transaction<T>(begin: readonly Statement[], tenantId: string, work: (tx: Tx) => Promise<T>, options: TenantOptions): Promise<T> {
    const { runner, client, begun } = await TenantRunner.begin(this.source, begin);
    const tx = new OpenTransaction(tenantId, client, runner.manager, begun, options);
    let kept: boolean;
    let answer: T;
    try {
      answer = await work(tx);
      kept = options.keepOnRefusal === true || !isRefusal(answer);
      // PostgreSQL answers `commit` of a failed transaction with ROLLBACK and no error.
      if (kept && (await tx.commit()) !== 'COMMIT') throw new NotCommittedError('an error was swallowed inside the transaction');
    } catch (error) {
      tx.abandon();
      // What follows a failed write fails because of it: its own error is the one that says something.
      const first = await tx.settled().then(() => error, (failed: unknown) => failed);
      await runner.rollback(client);
      throw first;
    }
    tx.abandon();
    await (kept ? runner.end() : runner.rollback(client));
    if (kept) this.tell(tx.committed());
    return answer;
  }

  private tell(committed: Committed): void {
    if (committed.facts + committed.live.length + committed.news.length === 0) return;
    for (const listener of this.listeners) listener(committed);
  }
}
