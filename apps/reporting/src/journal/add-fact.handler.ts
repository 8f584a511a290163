import { type Envelope, isPrivate } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { CountFactsHandler, isReadWithItsCase } from '../figures/count-facts.handler';
import { namingDrift } from '../figures/count.store';
import { nextEntries, type Said } from './entry';
import { Gather } from './gather';
import { addEntries, linesAmong, lockChain } from './journal.store';

const MOST = 100;

const factsOf = (said: readonly Said[]): Envelope[] => said.map(({ fact }) => fact);
const idsOf = (said: readonly Said[]): string[] => said.map(({ fact }) => fact.id);

/** Adds facts to their tenant's journal, each once, as the next lines of the chain, and counts them in the figures. What is private is counted, and never a line. */
@Injectable()
export class AddFactHandler {
  // A chain grows in one place: facts of a tenant would wait for each other anyway, so those that wait go together.
  private readonly gather = new Gather<Said>(MOST, (tenantId, said) => this.addAll(tenantId, said));

  constructor(
    private readonly tenants: Tenants,
    private readonly counting: CountFactsHandler,
  ) {}

  handle(publisher: string, fact: Envelope): Promise<void> {
    return namingDrift(fact.tenantId, this.gather.add(fact.tenantId, { publisher, fact }));
  }

  private async addAll(tenantId: string, heard: readonly Said[]): Promise<void> {
    // A message may come twice at once.
    const said = [...new Map(heard.map((one) => [one.fact.id, one])).values()];
    const old = await this.enter(tenantId, said);
    if (old.length > 0) await this.counting.countAgain(tenantId, factsOf(old));
  }

  /** The key of a line is what makes its effect happen once: it is kept for as long as the journal. Gives those that were lines before. */
  private async enter(tenantId: string, said: readonly Said[]): Promise<readonly Said[]> {
    const others = said.filter(({ publisher, fact }) => !isPrivate(publisher) && !isReadWithItsCase(fact));
    try {
      return await this.tenants.inTenant(tenantId, async (tx) => {
        const { at, found: [cases, lines] } = await lockChain(tx, () => Promise.all([this.counting.read(tx, factsOf(said)), linesAmong(tx, idsOf(others))]));
        const isOld = ({ fact }: Said): boolean => lines.has(fact.id) || cases.lines.has(fact.id);
        const fresh = said.filter((one) => !isOld(one));
        addEntries(tx, nextEntries(at, fresh.filter(({ publisher }) => !isPrivate(publisher))));
        await this.counting.count(tx, fresh, cases);
        return said.filter(isOld);
      });
    } catch (error) {
      // The journal has every fact, also one of which no figures can be made; it comes again for these.
      const lines = said.filter(({ publisher }) => !isPrivate(publisher));
      if (lines.length > 0) await this.enterUncounted(tenantId, lines);
      throw error;
    }
  }

  private async enterUncounted(tenantId: string, said: readonly Said[]): Promise<void> {
    await this.tenants.inTenant(tenantId, async (tx) => {
      const { at, found: lines } = await lockChain(tx, () => linesAmong(tx, idsOf(said)));
      addEntries(tx, nextEntries(at, said.filter(({ fact }) => !lines.has(fact.id))));
    });
  }
}
