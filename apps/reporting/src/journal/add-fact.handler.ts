import type { Envelope } from '@huiyin/contracts';
import { applyAllOnce, Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { nextEntries, type Said } from './entry';
import { Gather } from './gather';
import { addEntries, lockStanding } from './journal.store';

const MOST = 100;

/** Adds facts to their tenant's journal, each once, as the next lines of the chain. */
@Injectable()
export class AddFactHandler {
  // A chain grows in one place: facts of a tenant would wait for each other anyway, so those that wait go together.
  private readonly gather = new Gather<Said>(MOST, (tenantId, said) => this.addAll(tenantId, said));

  constructor(private readonly tenants: Tenants) {}

  handle(publisher: string, fact: Envelope): Promise<void> {
    return this.gather.add(fact.tenantId, { publisher, fact });
  }

  private addAll(tenantId: string, said: readonly Said[]): Promise<number> {
    const publisherOf = new Map(said.map(({ publisher, fact }) => [fact, publisher]));
    return applyAllOnce(this.tenants, 'journal', tenantId, [...publisherOf.keys()], async (tx, fresh) => {
      const { at, known } = await lockStanding(tx, fresh.map(({ id }) => id));
      const added = fresh.filter(({ id }) => !known.has(id)).map((fact) => ({ fact, publisher: publisherOf.get(fact) ?? '' }));
      addEntries(tx, nextEntries(at, added));
    });
  }
}
