import { createRequire } from 'node:module';

const { Client } = createRequire(import.meta.url)('pg');
export const schemas = ['tenancy', 'intake', 'routing', 'sla', 'feedback', 'rewards', 'reporting'];

/** SQL by the admin, a connection for each, since the server is killed in between. */
export class Database {
  constructor(url) {
    this.url = url;
  }

  async rows(sql, params = []) {
    const client = new Client({ connectionString: this.url, connectionTimeoutMillis: 3_000, query_timeout: 10_000 });
    // What goes wrong is thrown by the calls below; without a listener it would end this process as well.
    client.on('error', (error) => error);
    try {
      await client.connect();
      return (await client.query(sql, params)).rows;
    } finally {
      await client.end().catch((error) => error);
    }
  }

  /** As `rows`; undefined while the server is down. */
  async rowsIfUp(sql, params) {
    try {
      return await this.rows(sql, params);
    } catch {
      return undefined;
    }
  }

  /** Facts that committed by `at` and are not published, of these services; undefined while the server is down. */
  async unpublished(services = schemas, at = new Date()) {
    const counts = services.filter((name) => schemas.includes(name)).map((name) => `select count(*)::int as n from ${name}.outbox where published_at is null and committed_by <= $1`);
    if (counts.length === 0) return 0;
    const found = await this.rowsIfUp(counts.join(' union all '), [at]);
    return found?.reduce((sum, { n }) => sum + n, 0);
  }

  /** Steps of clocks that are due at this instant and not taken. */
  async due(at) {
    const [{ n }] = await this.rows('select count(*)::int as n from sla.due where due_at <= $1', [at]);
    return n;
  }

  /** The tenants whose policy has points for this fact, by id. */
  async tenantsWithPoints(fact) {
    const found = await this.rows(`select distinct tenant_id from rewards.policy where policy @? '$.points[*] ? (@.on.fact == "${fact}")'`);
    return new Set(found.map(({ tenant_id }) => tenant_id));
  }

  /** How many submissions have committed; none where nobody can say. */
  async submitted() {
    const found = await this.rowsIfUp(`select count(*)::int as n from intake.command where operation = 'submit-appeal'`);
    return found?.[0].n ?? 0;
  }

  /** The number that a submission was answered with, when it committed; undefined when it did not or nobody can say. */
  async committed(commandId) {
    const found = await this.rowsIfUp(`select answer ->> 'number' as number from intake.command where operation = 'submit-appeal' and command_id = $1`, [commandId]);
    return found?.[0]?.number;
  }
}

export const everyOutbox = schemas.map((name) => `select tenant_id, id, subject, '${name}' as service from ${name}.outbox`).join(' union all ');
