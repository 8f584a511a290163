import { occurredAfter } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { lockDueClocks, saveStanding, type SweptClock } from '../clock/clock.store';
import { readEditions } from '../clock/edition.store';
import { FoldRound } from '../clock/fold-round.handler';
import { sayAndHear } from '../clock/hear-own.handler';
import { lockDueRaised, saveRaised, type SweptRaised } from '../ladder/raised.store';
import { addSteps } from '../ladder/step.store';
import { climbRaised, type Done, stepClock, type Surroundings } from './acting.handler';

export interface TakeOptions {
  /** What was due by then; the steps themselves occur now. */
  readonly upTo: Date;
  readonly unconfirmed: boolean;
}

type Swept = { readonly clock: SweptClock } | { readonly raised: SweptRaised };
const about = (swept: Swept): SweptClock | SweptRaised => ('clock' in swept ? swept.clock : swept.raised);

/** Takes the steps that are due of some clocks and climbs of one tenant, in one transaction. */
@Injectable()
export class TakeSteps {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly round: FoldRound,
    private readonly clock: ServiceClock,
  ) {}

  /** Gives the number of steps taken. What somebody else holds, or of which a fact is held or parked, is left alone. */
  take(tenantId: string, ids: readonly string[], options: TakeOptions): Promise<number> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const clocks = (await lockDueClocks(tx, ids, options.upTo)).map((clock): Swept => ({ clock }));
      const raised = clocks.length < ids.length ? (await lockDueRaised(tx, ids, options.upTo)).map((one): Swept => ({ raised: one })) : [];
      const swept = [...clocks, ...raised];
      const complete = swept.filter((one) => !about(one).heldBack);
      return complete.length === 0 ? 0 : this.act(tx, complete, options);
    });
  }

  private async act(tx: Tx, swept: readonly Swept[], { upTo, unconfirmed }: TakeOptions): Promise<number> {
    const organisation = { ...(await this.copies.organisation(tx)), openOrders: {} };
    const nationals = await readEditions(tx);
    const newest = new Map<string, Date>();
    const done: Done[] = [];
    for (const one of swept) {
      const { appealId, newestAt, policyVersion } = about(one);
      const policy = await this.copies.policy(tx, policyVersion);
      if (!policy) continue;
      const at = occurredAfter(this.clock.now(), newest.get(appealId) ?? newestAt);
      const around: Surroundings = { policy, nationals, organisation, organisationVersion: organisation.version, upTo, at, unconfirmed };
      const acted = 'clock' in one ? stepClock(one.clock, around) : climbRaised(one.raised, around);
      done.push(acted);
      newest.set(appealId, acted.facts.at(-1)?.occurredAt ?? newest.get(appealId) ?? newestAt);
    }
    save(tx, done, newest);
    await this.say(tx, done);
    return done.reduce((sum, { facts }) => sum + facts.length, 0);
  }

  private async say(tx: Tx, done: readonly Done[]): Promise<void> {
    const named = await sayAndHear(tx, done);
    const limited = done.filter(({ fold }) => fold).map(({ key }) => key);
    for (const key of [...named, ...limited]) await this.round.fold(tx, key, this.clock.now());
  }
}

const save = (tx: Tx, done: readonly Done[], newest: ReadonlyMap<string, Date>): void => {
  saveStanding(tx, {
    clocks: done.flatMap(({ clock }) => clock ?? []),
    due: done.map(({ id, nextAt }) => ({ id, at: nextAt })),
    newest,
  });
  saveRaised(tx, done.flatMap(({ raised }) => raised ?? []));
  addSteps(tx, done.flatMap(({ steps }) => steps));
};
