import type { Envelope } from '@huiyin/contracts';
import { applyOnce, Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { nextEntry } from './entry';
import { addEntry, lockStanding } from './journal.store';

/** Adds a fact to its tenant's journal, once, as the next line of the chain. */
@Injectable()
export class AddFactHandler {
  constructor(private readonly tenants: Tenants) {}

  async handle(publisher: string, fact: Envelope): Promise<void> {
    await applyOnce(this.tenants, 'journal', fact, async (tx) => {
      await addEntry(tx, nextEntry(await lockStanding(tx), publisher, fact));
    });
  }
}
