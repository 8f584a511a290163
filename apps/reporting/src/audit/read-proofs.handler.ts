import type { OutputOf, ReadAuditProofs } from '@huiyin/contracts';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { beginning } from '../journal/chain';
import { AskGrantedHandler } from './ask-granted.handler';
import { headsOf } from './granted.store';

type Proofs = OutputOf<typeof ReadAuditProofs>;

/** Where the chain of each granted tenant stands. */
@Injectable()
export class ReadProofsHandler {
  constructor(private readonly granted: AskGrantedHandler) {}

  async handle(asker: MemberAsker): Promise<Proofs> {
    const answer = await this.granted.ask(asker, { question: 'proof', input: {} }, async (read, open, at): Promise<Proofs> => {
      const heads = new Map((await headsOf(read, open.map(({ tenantId }) => tenantId))).map((head) => [head.tenantId, head]));
      const tenants = open.map(({ tenantId, names }) => ({ tenantId, names, lines: heads.get(tenantId)?.lines ?? beginning.lines, head: heads.get(tenantId)?.head ?? beginning.head }));
      return { asOf: at.toISOString(), tenants };
    });
    return answer ?? { asOf: new Date(0).toISOString(), tenants: [] };
  }
}
