import type { Service } from '@huiyin/contracts';
import { Client } from 'pg';
import type { ParkedKey } from './parked';

/** A fact that waits in the outbox. */
export interface Unpublished {
  readonly tenant_id: string;
  readonly id: string;
  readonly subject: string;
  readonly aggregate_id: string;
  readonly payload: string;
  readonly correlation_id: string;
  readonly traceparent: string | null;
}

export interface Published {
  readonly tenantId: string;
  readonly id: string;
  readonly seq: number;
}

export interface Retention {
  readonly factDays: number;
  readonly commandDays: number;
}

// A repetition can come from an outbox row only while that row exists: the inbox outlives it by these days.
const INBOX_EXTRA_DAYS = 14;

// Never "position > last": a transaction that commits late has a smaller position.
const READ = `
  select tenant_id, id, subject, aggregate_id, envelope::text as payload, envelope ->> 'correlationId' as correlation_id, traceparent
  from outbox where published_at is null order by position limit $1`;

const MARK = `
  with reached as (update relay_mark set seq = greatest(seq, $5) where one)
  update outbox o set published_at = $1, seq = p.seq
  from unnest($2::uuid[], $3::uuid[], $4::bigint[]) as p (tenant_id, id, seq)
  where o.tenant_id = p.tenant_id and o.id = p.id`;

const ASKED = `
  select tenant_id as "tenantId", consumer, message_id as "messageId" from parked
  where replay_asked_at is not null order by replay_asked_at limit 100`;

/** The outbox by the relay login, on one connection that holds the advisory lock while it lives. */
export class RelayStore {
  private client: Client | undefined;
  private seq = 0;

  constructor(
    private readonly url: string,
    private readonly service: Service,
    private readonly lost: (error: Error) => void,
  ) {}

  get connected(): boolean {
    return this.client !== undefined;
  }

  /** The sequence that the stream is known to have reached, kept over restarts. */
  get reached(): number {
    return this.seq;
  }

  /** Connects and takes the lock; false when another relay of this service has it, and then nothing stays open. */
  async lead(): Promise<boolean> {
    const client = new Client({ connectionString: this.url, application_name: `${this.service} relay`, statement_timeout: 30_000, keepAlive: true });
    client.on('error', (error) => {
      this.client = undefined;
      this.lost(error);
    });
    await client.connect();
    const { rows } = await client.query<{ won: boolean }>("select pg_try_advisory_lock(hashtext('relay'), hashtext($1)) as won", [this.service]);
    if (!rows[0]?.won) {
      await client.end();
      return false;
    }
    const mark = await client.query<{ seq: string }>('select seq from relay_mark');
    this.seq = Number(mark.rows[0]?.seq ?? 0);
    this.client = client;
    return true;
  }

  async unpublished(limit: number): Promise<Unpublished[]> {
    const { rows } = await this.open().query<Unpublished>({ name: 'read', text: READ, values: [limit] });
    return rows;
  }

  /** Marks rows that the stream has, which has reached `seq` with them. */
  async waiting(): Promise<number> {
    const { rows } = await this.open().query<{ count: string }>('select count(*) from outbox where published_at is null');
    return Number(rows[0]?.count ?? 0);
  }

  async markPublished(rows: readonly Published[], at: Date, seq: number): Promise<void> {
    const values = [at, rows.map((row) => row.tenantId), rows.map((row) => row.id), rows.map((row) => row.seq), seq];
    await this.open().query({ name: 'mark', text: MARK, values });
    this.seq = Math.max(this.seq, seq);
  }

  /** The parked messages of all tenants that an operator asked to replay. */
  async askedReplays(): Promise<ParkedKey[]> {
    const { rows } = await this.open().query<ParkedKey>({ name: 'asked', text: ASKED });
    return rows;
  }

  /** The tenants in which facts wait, or failed when they were taken up. */
  async tenantsWithHeld(): Promise<string[]> {
    const { rows } = await this.open().query<{ tenantId: string }>({ name: 'held', text: 'select distinct tenant_id as "tenantId" from held' });
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Takes away facts long published, inbox entries whose facts are gone everywhere, and commands too old to be repeated. */
  async prune({ factDays, commandDays }: Retention): Promise<void> {
    const client = this.open();
    await client.query("delete from outbox where published_at < clock_timestamp() - $1 * interval '1 day'", [factDays]);
    await client.query("delete from inbox where handled_at < clock_timestamp() - $1 * interval '1 day'", [factDays + INBOX_EXTRA_DAYS]);
    await client.query("delete from command where answered_at < clock_timestamp() - $1 * interval '1 day'", [commandDays]);
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private open(): Client {
    if (!this.client) throw new Error(`the relay of ${this.service} is not connected`);
    return this.client;
  }
}
