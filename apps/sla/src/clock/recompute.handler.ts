import type { CalendarPublished, FactOf } from '@huiyin/contracts';
import { type Tx, Tenants } from '@huiyin/persistence';
import { Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { FoldRound } from './fold-round.handler';
import { lockAppeal, type RoundKey } from './round.store';
import { addEdition, unmetRoundsAfter } from './edition.store';

const CONSUMER = 'calendars';
const BATCH = 50;

/** A new edition of the national calendar: every unmet clock of the tenant is computed anew (N-02). */
@Injectable()
export class RecomputeHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly tenants: Tenants,
    private readonly round: FoldRound,
    private readonly clock: ServiceClock,
  ) {}

  /** Also after a repetition: a process may have ended between two batches, and folding again changes nothing. */
  async handle(fact: FactOf<typeof CalendarPublished>): Promise<void> {
    await this.inbox.once(CONSUMER, fact, (tx) => addEdition(tx, fact.data, new Date(fact.occurredAt)));
    const options = { causationId: fact.id, correlationId: fact.correlationId };
    for (let last: RoundKey | undefined, more = true; more; ) {
      const done = await this.tenants.inTenant(fact.tenantId, (tx) => this.batch(tx, last), options);
      more = done.length === BATCH;
      last = done.at(-1);
    }
  }

  private async batch(tx: Tx, after: RoundKey | undefined): Promise<RoundKey[]> {
    const rounds = await unmetRoundsAfter(tx, after, BATCH);
    for (const key of rounds) {
      await lockAppeal(tx, key.appealId);
      await this.round.fold(tx, key, this.clock.now());
    }
    return rounds;
  }
}
