import { type ClientBase, Pool, type PoolClient } from 'pg';
import { ChainingClient } from './chaining-client';
import { prepared, type Statement } from './prepared';
import { beginAsAuditor } from './settings';

const END: Statement = { text: 'commit', values: [] };

/** One read-only transaction of one auditor: the rows that open grants show, and nothing else. */
export interface GrantedRead {
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** Reads over tenants by the read-only login of auditors, whose row policies are decided by rows of grants. */
export class AuditLogin {
  private readonly pool: Pool;

  constructor(connectionString: string) {
    const limits = { max: 8, statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 };
    const chaining = { pipeline: true, Client: ChainingClient as unknown as new () => ClientBase };
    this.pool = new Pool({ connectionString, application_name: 'audit', ...limits, ...chaining });
    // An idle connection that breaks is replaced at the next question.
    this.pool.on('error', () => undefined);
  }

  /** Runs `work` in a read-only transaction in which this membership audits at this instant. Another login would see nothing. */
  async asAuditor<T>(membershipId: string, at: Date, work: (read: GrantedRead) => Promise<T>): Promise<T> {
    const begin = beginAsAuditor(membershipId, at);
    const client = (await this.pool.connect()) as PoolClient & Pick<ChainingClient, 'say'>;
    const say = <R extends object>(statement: Statement) => client.say<R>(prepared(statement));
    const begun = Promise.all(begin.map(say));
    // A connection lost meanwhile is told to the question under way, and given up with it.
    const lost = (): void => undefined;
    client.on('error', lost);
    let failed = true;
    try {
      const read: GrantedRead = { query: async <R extends object>(text: string, values: readonly unknown[] = []) => (await say<R>({ text, values })).rows };
      const [, answer] = await Promise.all([begun, work(read)]);
      await say(END);
      failed = false;
      return answer;
    } finally {
      client.off('error', lost);
      // Settings are the transaction's; a connection whose transaction failed is not used again.
      client.release(failed);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
