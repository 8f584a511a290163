import type { Service } from '@huiyin/contracts';
import { ChainingClient } from './chaining-client';
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

// Its statements are planned once, when the outbox may be small: they go by their keys, however it grows.
const KEYS_ONLY = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'].map((way) => `${way}=off`);
const OPTIONS = ['plan_cache_mode=force_generic_plan', ...KEYS_ONLY].map((setting) => `-c ${setting}`).join(' ');

// A repetition can come from an outbox row only while that row exists: the inbox outlives it by these days.
const INBOX_EXTRA_DAYS = 14;

const LEAD = "select pg_try_advisory_lock(hashtext('relay'), hashtext($1)) as won";

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
  private client: ChainingClient | undefined;
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
    const settings = { application_name: `${this.service} relay`, statement_timeout: 30_000, keepAlive: true, options: OPTIONS };
    const client = new ChainingClient({ connectionString: this.url, ...settings, pipeline: true });
    client.on('error', (error) => {
      this.client = undefined;
      this.lost(error);
    });
    await client.connect();
    const seq = await this.lock(client).catch((error: unknown) => client.end().then(() => Promise.reject(error)));
    if (seq === undefined) {
      await client.end();
      return false;
    }
    this.seq = seq;
    this.client = client;
    return true;
  }

  /** The facts that wait, oldest first. */
  async unpublished(limit: number): Promise<Unpublished[]> {
    const { rows } = await this.open().say<Unpublished>({ name: 'read', text: READ, values: [limit] });
    return rows;
  }

  async waiting(): Promise<number> {
    const { rows } = await this.open().say<{ count: string }>({ text: 'select count(*) from outbox where published_at is null' });
    return Number(rows[0]?.count ?? 0);
  }

  /** Marks rows that the stream has, which has reached `seq` with them, and reads in the same packet what waits behind them. */
  async markPublished(rows: readonly Published[], at: Date, seq: number, limit: number): Promise<Unpublished[]> {
    const values = [at, rows.map((row) => row.tenantId), rows.map((row) => row.id), rows.map((row) => row.seq), seq];
    const [, next] = await Promise.all([this.open().say({ name: 'mark', text: MARK, values }), this.unpublished(limit)]);
    this.seq = Math.max(this.seq, seq);
    return next;
  }

  /** The parked messages of all tenants that an operator asked to replay. */
  async askedReplays(): Promise<ParkedKey[]> {
    const { rows } = await this.open().say<ParkedKey>({ name: 'asked', text: ASKED });
    return rows;
  }

  /** The tenants in which facts wait, or failed when they were taken up. */
  async tenantsWithHeld(): Promise<string[]> {
    const { rows } = await this.open().say<{ tenantId: string }>({ name: 'held', text: 'select distinct tenant_id as "tenantId" from held' });
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Takes away facts long published, inbox entries whose facts are gone everywhere, and commands too old to be repeated. */
  async prune({ factDays, commandDays }: Retention): Promise<void> {
    const client = this.open();
    const older = (table: string, column: string): string => `delete from ${table} where ${column} < clock_timestamp() - $1 * interval '1 day'`;
    await client.say({ text: older('outbox', 'published_at'), values: [factDays] });
    await client.say({ text: older('inbox', 'handled_at'), values: [factDays + INBOX_EXTRA_DAYS] });
    await client.say({ text: older('command', 'answered_at'), values: [commandDays] });
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  /** Takes the lock and gives the sequence that the stream had reached; undefined when another has it. */
  private async lock(client: ChainingClient): Promise<number | undefined> {
    const { rows: [lead] } = await client.say<{ won: boolean }>({ text: LEAD, values: [this.service] });
    if (!lead?.won) return undefined;
    const { rows: [mark] } = await client.say<{ seq: string }>({ text: 'select seq from relay_mark' });
    return Number(mark?.seq ?? 0);
  }

  private open(): ChainingClient {
    if (!this.client) throw new Error(`the relay of ${this.service} is not connected`);
    return this.client;
  }
}
