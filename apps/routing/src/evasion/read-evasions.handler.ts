import type { InputOf, OutputOf, ReadEvasions } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { CaseReaders, Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type Evasion, evasionsBy } from './evasion.store';

/** Evidence for who may read the case, who found it, whom it concerns, and who decides on what it costs. */
@Injectable()
export class ReadEvasionsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
  ) {}

  handle(asker: MemberAsker, { evasionIds }: InputOf<typeof ReadEvasions>): Promise<OutputOf<typeof ReadEvasions>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const found = await evasionsBy(tx, evasionIds);
      const readable = await this.readers.readable(tx, [...new Set(found.map(({ appealId }) => appealId))], asker);
      const { units } = await this.copies.organisation(tx);
      const decides = (await this.copies.policyInForce(tx))?.policy.accountability.decidedBy.some((role) => asker.roles.includes(role)) ?? false;
      const concerns = ({ by, personId, unitId }: Evasion): boolean =>
        [by, personId, units.find(({ id }) => id === unitId)?.headPersonId].includes(asker.personId);
      return found
        .filter((one) => decides || concerns(one) || readable.includes(one.appealId))
        .map(({ id, appealId, orderId, opinionId, evidence, at, by }) => ({ id, appealId, orderId, opinionId, evidence, at: at.toISOString(), by }));
    });
  }
}
