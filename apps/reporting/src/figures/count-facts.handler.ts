import { type Envelope, type EventContract, type FactOf, PolicyPublished, type SenderCounted, SenderUncounted } from '@huiyin/contracts';
import { hold, takeHeld, Tenants, type Tx } from '@huiyin/persistence';
import { Copies } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { lockStanding } from '../journal/journal.store';
import { counted } from './case-fact';
import { FiguresProjection } from './figures.projection';
import { saveRule } from './rule.store';
import { keepSender } from './sender.store';

/** For ever: what waits for a policy is kept under it. */
const CONSUMER = 'figures';

const isOf = (fact: Envelope, { type, v }: EventContract): boolean => fact.type === type && fact.v === v;
const counts = ({ type }: Envelope): boolean => (counted as readonly string[]).includes(type);

/** Brings the figures up to what was just added to the journal, in the transaction that added it. */
@Injectable()
export class CountFactsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly figures: FiguresProjection,
  ) {}

  /** The tenant's journal is locked and has these facts. */
  async count(tx: Tx, facts: readonly Envelope[]): Promise<void> {
    for (const fact of facts) if (isOf(fact, PolicyPublished)) await this.takeRule(tx, PolicyPublished.data.safeParse(fact.data).data?.version);
    await this.countCases(tx, facts.filter(counts));
  }

  /** Facts that were added before: once more, for their figures may not have been made, or waited for a policy. */
  async countAgain(tenantId: string, facts: readonly Envelope[]): Promise<void> {
    await this.tenants.inTenant(tenantId, async (tx) => {
      await lockStanding(tx, []);
      for (const fact of facts.filter(counts)) await takeHeld(tx, CONSUMER, fact);
      await this.count(tx, facts);
    });
  }

  /** Whom intake counted, or counts no more: kept beside the journal, and never in it. */
  async countSender({ tenantId, type, occurredAt, data }: FactOf<typeof SenderCounted> | FactOf<typeof SenderUncounted>): Promise<void> {
    await this.tenants.inTenant(tenantId, async (tx) => {
      await lockStanding(tx, []);
      keepSender(tx, { ...data, gone: type === SenderUncounted.type, saidAt: occurredAt });
      // What lacks a policy is counted with its own facts, when that is here.
      await this.figures.project(tx, [data.appealId]);
    });
  }

  private async countCases(tx: Tx, facts: readonly Envelope[]): Promise<void> {
    const appealIds = [...new Set(facts.flatMap(({ appealId }) => appealId ?? []))];
    const lacking = await this.figures.project(tx, appealIds);
    const here: string[] = [];
    for (const fact of facts) {
      const version = lacking.get(fact.appealId ?? '');
      if (version !== undefined && (await hold(tx, CONSUMER, fact, { needs: 'policy', version })) === 'here') here.push(fact.appealId ?? '');
    }
    // The policy came meanwhile, and nobody waits for it any more.
    if (here.length > 0) await this.figures.project(tx, [...new Set(here)]);
  }

  private async takeRule(tx: Tx, version: number | undefined): Promise<void> {
    const policy = version === undefined ? undefined : await this.copies.policy(tx, version);
    if (policy && version !== undefined) saveRule(tx, { version, timeZone: policy.hours.timezone, threshold: policy.figures.threshold });
  }
}
