import type { Tx } from '@huiyin/persistence';
import { mayRead, readers, type Readers, staffIn } from '@huiyin/policy';
import { Injectable } from '@nestjs/common';
import type { MemberAsker } from './asker';
import { caseFactsOf } from './case-facts';
import { Copies } from './copies';
import { ServiceClock } from './service-clock';

/** Who of the staff may read a case, in a service that owns words of it: a fold of the facts that were kept here. */
@Injectable()
export class CaseReaders {
  constructor(
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async of(tx: Tx, appealIds: readonly string[]): Promise<Map<string, Readers>> {
    const facts = await caseFactsOf(tx, appealIds);
    return new Map([...facts].map(([appealId, ofIt]) => [appealId, readers(ofIt)]));
  }

  /** Those of the appeals that the asker may read; what nothing was heard of nobody may. */
  async readable(tx: Tx, appealIds: readonly string[], asker: MemberAsker): Promise<string[]> {
    const [allowed, organisation] = [await this.of(tx, appealIds), await this.copies.organisation(tx)];
    const staff = staffIn(organisation, asker, this.clock.now());
    return appealIds.filter((id) => {
      const ofIt = allowed.get(id);
      return ofIt !== undefined && mayRead(ofIt, staff);
    });
  }

  async mayRead(tx: Tx, appealId: string, asker: MemberAsker): Promise<boolean> {
    return (await this.readable(tx, [appealId], asker)).length > 0;
  }
}
