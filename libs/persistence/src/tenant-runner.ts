import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { ChainingClient } from './chaining-client';
import { prepared, type Statement } from './prepared';

/** A transaction that begins: `begun` rejects where it could not, and everything that is said after it fails too. */
export interface Begun {
  readonly runner: TenantRunner;
  readonly client: ChainingClient;
  readonly begun: Promise<unknown>;
}

/** A query runner told that its transaction is open, because `begin` travelled with the tenant's setting. */
export class TenantRunner extends PostgresQueryRunner {
  private constructor(source: DataSource) {
    super(source.driver as PostgresDriver, 'master');
    Object.assign(this, { manager: source.createEntityManager(this) });
  }

  /** Takes a connection from the pool and says what begins, together with what is said next: its answer is not waited for. */
  static async begin(source: DataSource, beginning: readonly Statement[]): Promise<Begun> {
    const runner = new TenantRunner(source);
    const client = (await runner.connect()) as ChainingClient;
    const begun = Promise.all(beginning.map((statement) => client.say(prepared(statement))));
    runner.isTransactionActive = true;
    // From depth 1 on, TypeORM's own transactions inside this one are savepoints.
    runner.transactionDepth = 1;
    return { runner, client, begun };
  }

  /** Gives the connection back after a commit. */
  async end(): Promise<void> {
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    await this.release();
  }

  /** Rolls back and gives the connection back; one that does not answer is closed, and the pool opens another. */
  async rollback(client: ChainingClient): Promise<void> {
    try {
      await client.query('rollback');
    } catch {
      // The connection is gone, and with it the transaction; the caller gets the error that led here.
      await client.end();
    }
    await this.end();
  }
}
