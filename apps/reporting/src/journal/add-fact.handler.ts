import type { Envelope } from '@huiyin/contracts';
import { applyAllOnce, Tenants, type Tx } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { CountFactsHandler } from '../figures/count-facts.handler';
import { nextEntries, type Said } from './entry';
import { Gather } from './gather';
import { addEntries, lockStanding } from './journal.store';

const MOST = 100;

/** Adds facts to their tenant's journal, each once, as the next lines of the chain, and counts them in the figures. */
@Injectable()
export class AddFactHandler {
  // A chain grows in one place: facts of a tenant would wait for each other anyway, so those that wait go together.
  private readonly gather = new Gather<Said>(MOST, (tenantId, said) => this.addAll(tenantId, said));

  constructor(
    private readonly tenants: Tenants,
    private readonly counting: CountFactsHandler,
  ) {}

  handle(publisher: string, fact: Envelope): Promise<void> {
    return this.gather.add(fact.tenantId, { publisher, fact });
  }

  private async addAll(tenantId: string, said: readonly Said[]): Promise<void> {
    const facts = said.map(({ fact }) => fact);
    try {
      const added = await this.enter(tenantId, said, (tx, fresh) => this.counting.count(tx, fresh));
      if (added < facts.length) await this.counting.countAgain(tenantId, facts);
    } catch (error) {
      // The journal has every fact, also one of which no figures can be made; it comes again for these.
      await this.enter(tenantId, said, () => Promise.resolve());
      throw error;
    }
  }

  private enter(tenantId: string, said: readonly Said[], then: (tx: Tx, fresh: readonly Envelope[]) => Promise<void>): Promise<number> {
    const publisherOf = new Map(said.map(({ publisher, fact }) => [fact, publisher]));
    return applyAllOnce(this.tenants, 'journal', tenantId, [...publisherOf.keys()], async (tx, fresh) => {
      const { at, known } = await lockStanding(tx, fresh.map(({ id }) => id));
      const added = fresh.filter(({ id }) => !known.has(id)).map((fact) => ({ fact, publisher: publisherOf.get(fact) ?? '' }));
      addEntries(tx, nextEntries(at, added));
      await then(tx, fresh);
    });
  }
}
