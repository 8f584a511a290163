import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';

/** A query runner told that its transaction is open, because `begin` travelled with the tenant's setting. */
export class TenantRunner extends PostgresQueryRunner {
  private constructor(source: DataSource) {
    super(source.driver as PostgresDriver, 'master');
    Object.assign(this, { manager: source.createEntityManager(this) });
  }

  /** Takes a connection from the pool and sends the text that begins. */
  static async begin(source: DataSource, text: string): Promise<{ runner: TenantRunner; client: PoolClient }> {
    const runner = new TenantRunner(source);
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query(text);
    } catch (error) {
      await runner.discard(client);
      throw error;
    }
    runner.isTransactionActive = true;
    // From depth 1 on, TypeORM's own transactions inside this one are savepoints.
    runner.transactionDepth = 1;
    return { runner, client };
  }

  /** Gives the connection back after commit or rollback. */
  async end(): Promise<void> {
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    await this.release();
  }

  /** Closes a connection of which nobody knows the state; the pool drops an ended client and opens another. */
  async discard(client: PoolClient & { end?: () => Promise<void> }): Promise<void> {
    await client.end?.();
    await this.end();
  }
}
