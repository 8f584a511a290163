import { Broker } from '@huiyin/messaging';
import { DataSource } from 'typeorm';
import type { Environment, ProcessName } from './environment';
import type { ServiceClock } from './service-clock';

export interface Alive {
  readonly service: string;
  readonly version: string;
  readonly pid: number;
  readonly uptimeSeconds: number;
  readonly clock: { readonly offsetMs: number; readonly now: string };
}

export interface Ready {
  readonly ready: boolean;
  readonly nats: boolean;
  readonly database?: boolean;
  /** How far this machine's clock is ahead of the database's, in milliseconds. */
  readonly skewMs?: number;
}

const MAX_SKEW_MS = 1_000;

/** Whether this process lives, and whether it can do its work. */
export class Health {
  private accepting = true;

  constructor(
    private readonly name: ProcessName,
    private readonly environment: Environment,
    private readonly clock: ServiceClock,
    private readonly broker: Broker,
    private readonly database?: DataSource,
  ) {}

  alive(): Alive {
    return {
      service: this.name,
      version: this.environment.HUIYIN_VERSION,
      pid: process.pid,
      uptimeSeconds: Math.round(process.uptime()),
      clock: { offsetMs: this.clock.offsetMs(), now: this.clock.now().toISOString() },
    };
  }

  /** Not ready without NATS, without the database, when its clock is more than 1 s from ours, or while draining. */
  async ready(): Promise<Ready> {
    const [nats, skewMs] = await Promise.all([this.broker.answers(), this.database && this.skew(this.database)]);
    if (!this.database) return { ready: nats && this.accepting, nats };
    const database = skewMs !== undefined;
    const inTime = skewMs !== undefined && Math.abs(skewMs) <= MAX_SKEW_MS;
    return { ready: nats && inTime && this.accepting, nats, database, ...(database && { skewMs }) };
  }

  /** From now on not ready, so that nothing new is sent here. */
  drain(): void {
    this.accepting = false;
  }

  private async skew(database: DataSource): Promise<number | undefined> {
    const before = Date.now();
    try {
      const [row] = await database.query<{ ms: string }[]>('select extract(epoch from clock_timestamp()) * 1000 as ms');
      // The answer was made somewhere between the two readings of our clock.
      return row ? Math.round((before + Date.now()) / 2 - Number(row.ms)) : undefined;
    } catch {
      return undefined; // Said as `database: false`.
    }
  }
}
