import { Injectable, Logger } from '@nestjs/common';
import { DueStore, type Found } from './due.store';
import { type TakeOptions, TakeSteps } from './take-steps.handler';

const BATCH = 1_000;
/** Found before anything is done, so that one tenant's steps share transactions. */
const MOST = 10 * BATCH;
/** Steps of one transaction: enough to spare round trips, few enough to hold no lock for long. */
const TOGETHER = 200;
/** Transactions at a time; while one waits for the database, another computes. */
const WIDTH = 4;

/** Whether all facts from before an instant have been handled here; false where that could not be found out. */
export type Confirm = (upTo: Date) => Promise<boolean>;

const byTenant = (found: readonly Found[]): Map<string, Found[]> => {
  const groups = new Map<string, Found[]>();
  for (const one of found) groups.set(one.tenantId, [...(groups.get(one.tenantId) ?? []), one]);
  return groups;
};

const parts = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

interface Work {
  readonly tenantId: string;
  readonly part: readonly Found[];
}
const lanes = (work: readonly Work[], width: number): Work[][] => Array.from({ length: width }, (_, lane) => work.filter((_one, index) => index % width === lane));

/** Finds what is due over all tenants and has it done inside each. Any number of processes may sweep at once. */
@Injectable()
export class Sweep {
  private readonly logger = new Logger('Sweep');

  constructor(
    private readonly due: DueStore,
    private readonly steps: TakeSteps,
  ) {}

  /** Does what was due at `upTo`, the oldest first, and gives the number of steps taken. What fails is left for the next time. */
  async run(upTo: Date, confirm: Confirm): Promise<number> {
    let taken = 0;
    let confirmed: boolean | undefined;
    for (let after: Found | undefined, more = true; more; ) {
      const found = await this.find(upTo, after);
      after = found.at(-1);
      if (!after) break;
      // Not only up to what was found: a clock may have further steps that are due by then.
      confirmed ??= await confirm(upTo);
      const work = [...byTenant(found)].flatMap(([tenantId, ofTenant]) => parts(ofTenant, TOGETHER).map((part) => ({ tenantId, part })));
      const counts = await Promise.all(lanes(work, WIDTH).map((lane) => this.act(lane, { upTo, unconfirmed: !confirmed })));
      taken += counts.reduce((sum, count) => sum + count, 0);
      more = found.length === MOST;
    }
    return taken;
  }

  private async find(upTo: Date, start: Found | undefined): Promise<Found[]> {
    const all: Found[] = [];
    for (let after = start; all.length < MOST; after = all.at(-1)) {
      const found = await this.due.find(upTo, after, BATCH);
      all.push(...found);
      if (found.length < BATCH) break;
    }
    return all;
  }

  private async act(lane: readonly Work[], options: TakeOptions): Promise<number> {
    let taken = 0;
    for (const { tenantId, part } of lane) taken += await this.take(tenantId, part, options);
    return taken;
  }

  /** Where one step cannot be taken, those that share its transaction are taken one by one. */
  private async take(tenantId: string, part: readonly Found[], options: TakeOptions): Promise<number> {
    try {
      return await this.steps.take(tenantId, part.map(({ id }) => id), options);
    } catch (error) {
      this.logger.error({ err: error, tenantId, steps: part.length }, 'steps not taken');
      if (part.length === 1) return 0;
      return this.act(part.map((one) => ({ tenantId, part: [one] })), options);
    }
  }
}
