import { newId } from '@huiyin/kernel';
import { Client } from 'pg';

// A busy machine clones a database in seconds rather than milliseconds.
jest.setTimeout(30_000);

const connect = async (database: string): Promise<Client> => {
  const url = Object.assign(new URL(process.env.TEST_POSTGRES_URL ?? ''), { pathname: `/${database}` });
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return client;
};

/** A copy of the migrated template in which a test plants what must be found. */
export class TrialDatabase {
  private constructor(
    readonly admin: Client,
    private readonly server: Client,
    private readonly name: string,
  ) {}

  static async open(): Promise<TrialDatabase> {
    const [server, name] = [await connect('postgres'), `trial_${newId().slice(-8)}`];
    await server.query(`create database ${name} template huiyin_template`);
    return new TrialDatabase(await connect(name), server, name);
  }

  /** What `read` finds after `sql`; all of it is taken back. */
  async planted<T>(sql: string, read: (admin: Client) => Promise<T>): Promise<T> {
    // Logins belong to the whole server: what is planted on them takes turns with every bootstrap.
    await this.server.query("select pg_advisory_lock(hashtext('bootstrap'), 0)");
    await this.admin.query('begin');
    try {
      await this.admin.query(sql);
      return await read(this.admin);
    } finally {
      await this.admin.query('rollback');
      await this.server.query("select pg_advisory_unlock(hashtext('bootstrap'), 0)");
    }
  }

  async close(): Promise<void> {
    await this.admin.end();
    await this.server.query(`drop database ${this.name}`);
    await this.server.end();
  }
}
