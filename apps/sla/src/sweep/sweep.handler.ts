import { Injectable, Logger } from '@nestjs/common';
import { DueStore, type Found } from './due.store';
import { TakeSteps } from './take-steps.handler';

const BATCH = 1_000;
/** Steps of one transaction: enough to spare round trips, few enough to hold no lock for long. */
const TOGETHER = 200;

/** Whether all facts from before an instant have been handled here; false where that could not be found out. */
export type Confirm = (upTo: Date) => Promise<boolean>;

const byTenant = (found: readonly Found[]): Map<string, Found[]> => {
  const groups = new Map<string, Found[]>();
  for (const one of found) groups.set(one.tenantId, [...(groups.get(one.tenantId) ?? []), one]);
  return groups;
};

const parts = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

/** Finds what is due over all tenants and has it done inside each. Any number of processes may sweep at once. */
@Injectable()
export class Sweep {
  private readonly logger = new Logger('Sweep');

  constructor(
    private readonly due: DueStore,
    private readonly steps: TakeSteps,
  ) {}

  /** Does what was due at `upTo`, the oldest first, and gives the number of steps taken. A tenant that fails is left for the next time. */
  async run(upTo: Date, confirm: Confirm): Promise<number> {
    let taken = 0;
    for (let after: Found | undefined; ; ) {
      const found = await this.due.find(upTo, after, BATCH);
      after = found.at(-1);
      if (!after) return taken;
      const confirmed = await confirm(after.dueAt);
      for (const [tenantId, ofTenant] of byTenant(found)) taken += await this.inTenant(tenantId, ofTenant, upTo, confirmed);
      if (found.length < BATCH) return taken;
    }
  }

  private async inTenant(tenantId: string, found: readonly Found[], upTo: Date, confirmed: boolean): Promise<number> {
    let taken = 0;
    for (const part of parts(found, TOGETHER)) {
      try {
        taken += await this.steps.take(tenantId, part.map(({ id }) => id), { upTo, unconfirmed: !confirmed });
      } catch (error) {
        this.logger.error({ err: error, tenantId }, 'steps not taken');
      }
    }
    return taken;
  }
}
