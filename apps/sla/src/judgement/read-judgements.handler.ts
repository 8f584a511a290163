import type { InputOf, OutputOf, ReadJudgements } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { CaseReaders, Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { holds } from './judgement';
import { judgementsBy } from './judgement.store';

/** Reasons for who may read the case, who judged, whom it concerns, and who decides on what it costs. */
@Injectable()
export class ReadJudgementsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
  ) {}

  handle(asker: MemberAsker, { judgementIds }: InputOf<typeof ReadJudgements>): Promise<OutputOf<typeof ReadJudgements>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const found = await judgementsBy(tx, judgementIds);
      const readable = await this.readers.readable(tx, [...new Set(found.map(({ appealId }) => appealId))], asker);
      const { units } = await this.copies.organisation(tx);
      const decides = (await this.copies.policyInForce(tx))?.policy.accountability.decidedBy.some((role) => asker.roles.includes(role)) ?? false;
      return found
        .filter((one) => decides || one.by === asker.personId || holds(one, asker.personId, units) || readable.includes(one.appealId))
        .map(({ id, stepId, appealId, couldHaveSolved, reasons, at, by }) => ({ id, stepId, appealId, couldHaveSolved, reasons, at: at.toISOString(), by }));
    });
  }
}
