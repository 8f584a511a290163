import { Pool } from 'pg';
import { prepared } from './prepared';
import { beginAsAuditor } from './settings';

/** One read-only transaction of one auditor: the rows that open grants show, and nothing else. */
export interface GrantedRead {
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** Reads over tenants by the read-only login of auditors, whose row policies are decided by rows of grants. */
export class AuditLogin {
  private readonly pool: Pool;

  constructor(connectionString: string) {
    this.pool = new Pool({ connectionString, max: 8, application_name: 'audit', statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 });
    // An idle connection that breaks is replaced at the next question.
    this.pool.on('error', () => undefined);
  }

  /** Runs `work` in a read-only transaction in which this membership audits at this instant. Another login would see nothing. */
  async asAuditor<T>(membershipId: string, at: Date, work: (read: GrantedRead) => Promise<T>): Promise<T> {
    const begin = beginAsAuditor(membershipId, at);
    const client = await this.pool.connect();
    let failed = true;
    try {
      await client.query(begin);
      const answer = await work({ query: async (sql, params = []) => (await client.query(prepared(sql, params))).rows });
      await client.query('commit');
      failed = false;
      return answer;
    } finally {
      // Settings are the transaction's; a connection whose transaction failed is not used again.
      client.release(failed);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
