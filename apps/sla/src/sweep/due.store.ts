import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';

/** Something to be done, of any tenant. What it is only its own tenant says. */
export interface Found {
  readonly tenantId: string;
  readonly id: string;
  readonly dueAt: Date;
}

const FIND = `
  select tenant_id as "tenantId", id, due_at as "dueAt" from due
  where due_at <= $1 and ($2::timestamptz is null or (due_at, tenant_id, id) > ($2, $3::uuid, $4::uuid))
  order by due_at, tenant_id, id limit $5`;

/** Finds over all tenants what is due, by the sweep login, which sees nothing but when. */
@Injectable()
export class DueStore implements OnModuleDestroy {
  private readonly pool: Pool;

  constructor() {
    const connectionString = process.env.DATABASE_SWEEP_URL;
    if (!connectionString) throw new Error('DATABASE_SWEEP_URL of sla is missing');
    this.pool = new Pool({ connectionString, max: 1, application_name: 'sla sweep', statement_timeout: 5_000 });
    // An idle connection that breaks is replaced at the next question.
    this.pool.on('error', () => undefined);
  }

  /** What is due at `upTo`, the oldest first, after what was found before. */
  async find(upTo: Date, after: Found | undefined, limit: number): Promise<Found[]> {
    const values = [upTo, after?.dueAt ?? null, after?.tenantId ?? null, after?.id ?? null, limit];
    return (await this.pool.query<Found>({ name: 'find-due', text: FIND, values })).rows;
  }

  /** When the next thing is due; null when nothing ever is. */
  async next(): Promise<Date | null> {
    const { rows } = await this.pool.query<{ dueAt: Date }>({ name: 'next-due', text: 'select due_at as "dueAt" from due order by due_at limit 1' });
    return rows[0]?.dueAt ?? null;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
