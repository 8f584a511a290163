import type { Envelope } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { applyOnce, hold, type Needs, takeHeld, Tenants, type Tx } from '@huiyin/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { Copies } from './copies';

/** What became of a fact. A Refusal was rolled back: it had no effect, and has none when it comes again. */
export type Outcome = 'applied' | 'held' | 'duplicate' | Refusal;

export interface OnceOptions {
  /** Which versions that a fact names must be here before it is handled; both unless said otherwise. */
  readonly needs?: readonly Needs['needs'][];
}

/** Handles each fact once per consumer; one that names a version not yet here waits for it, without counting as failed. */
@Injectable()
export class Inbox {
  private readonly logger = new Logger('Inbox');

  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
  ) {}

  /**
   * Enters the fact in the inbox of `consumer` and does `work`, in one transaction. `consumer` is a name for ever: changing
   * it makes every fact new again.
   */
  async once(consumer: string, fact: Envelope, work: (tx: Tx) => Promise<unknown>, { needs }: OnceOptions = {}): Promise<Outcome> {
    let held = false;
    const applied = await applyOnce(this.tenants, consumer, fact, async (tx) => {
      const missing = await this.missing(tx, fact, needs);
      held = missing !== undefined && (await hold(tx, consumer, fact, missing)) === 'held';
      return held ? undefined : work(tx);
    });
    const outcome = held && applied === 'applied' ? 'held' : applied === 'duplicate' ? await this.takeUp(consumer, fact, work, needs) : applied;
    if (isRefusal(outcome)) this.logger.warn({ consumer, fact: fact.id, type: fact.type, refused: outcome.refused }, 'fact refused');
    return outcome;
  }

  /** A fact seen before is either done or held; what was held is handled if its version is here now. */
  private async takeUp(consumer: string, fact: Envelope, work: (tx: Tx) => Promise<unknown>, needs: OnceOptions['needs']): Promise<Outcome> {
    const options = { causationId: fact.id, correlationId: fact.correlationId };
    return this.tenants.inTenant(
      fact.tenantId,
      async (tx): Promise<Outcome> => {
        if (!(await takeHeld(tx, consumer, fact))) return 'duplicate';
        const missing = await this.missing(tx, fact, needs);
        // It waited for one version and names another: it waits for that one now.
        if (missing && (await hold(tx, consumer, fact, missing)) === 'held') return 'duplicate';
        const answer = await work(tx);
        return isRefusal(answer) ? answer : 'applied';
      },
      options,
    );
  }

  private async missing(tx: Tx, fact: Envelope, wanted: OnceOptions['needs'] = ['policy', 'organisation']): Promise<Needs | undefined> {
    const { policyVersion, organisationVersion } = fact;
    if (wanted.includes('policy') && policyVersion && !(await this.copies.hasPolicy(tx, policyVersion))) {
      return { needs: 'policy', version: policyVersion };
    }
    if (wanted.includes('organisation') && organisationVersion && !(await this.copies.hasOrganisation(tx, organisationVersion))) {
      return { needs: 'organisation', version: organisationVersion };
    }
    return undefined;
  }
}
