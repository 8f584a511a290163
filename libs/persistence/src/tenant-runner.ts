import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';

/** A begun transaction, and the rows of the last statement that travelled with `begin`. */
export interface Begun {
  readonly runner: TenantRunner;
  readonly client: PoolClient;
  readonly rows: readonly QueryResultRow[];
}

/** The result of the last statement of a text that may have several. */
export const lastResult = (results: QueryResult | QueryResult[]): QueryResult | undefined => (Array.isArray(results) ? results.at(-1) : results);

/** A query runner told that its transaction is open, because `begin` travelled with the tenant's setting. */
export class TenantRunner extends PostgresQueryRunner {
  private constructor(source: DataSource) {
    super(source.driver as PostgresDriver, 'master');
    Object.assign(this, { manager: source.createEntityManager(this) });
  }

  /** Takes a connection from the pool and sends the text that begins. */
  static async begin(source: DataSource, text: string): Promise<Begun> {
    const runner = new TenantRunner(source);
    const client = (await runner.connect()) as PoolClient;
    try {
      const rows = lastResult(await client.query(text))?.rows ?? [];
      runner.isTransactionActive = true;
      // From depth 1 on, TypeORM's own transactions inside this one are savepoints.
      runner.transactionDepth = 1;
      return { runner, client, rows };
    } catch (error) {
      await runner.rollback(client);
      throw error;
    }
  }

  /** Gives the connection back after a commit. */
  async end(): Promise<void> {
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    await this.release();
  }

  /** Rolls back and gives the connection back; one that does not answer is closed, and the pool opens another. */
  async rollback(client: PoolClient & { end?: () => Promise<void> }): Promise<void> {
    try {
      await client.query('rollback');
    } catch {
      // The connection is gone, and with it the transaction; the caller gets the error that led here.
      await client.end?.();
    }
    await this.end();
  }
}
