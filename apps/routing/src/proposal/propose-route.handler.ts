import type { Tx } from '@huiyin/persistence';
import type { Organisation } from '@huiyin/policy';
import { Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { CaseCopy } from '../case/case-copy';
import { openOrders } from '../order/order.store';
import { propose, type Proposal } from './proposal';
import { saveProposal } from './proposal.store';

export interface Proposed {
  readonly proposal: Proposal;
  readonly organisation: Organisation & { readonly version: number };
}

/** Proposes which department and person a case should go to, by the policy of its round and the organisation as it is now. */
@Injectable()
export class ProposeRouteHandler {
  constructor(
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle(tx: Tx, copy: CaseCopy): Promise<Proposed> {
    const policy = await this.copies.policy(tx, copy.policyVersion);
    // The inbox handles no fact before the policy that it names is here.
    if (!policy) throw new Error(`policy ${copy.policyVersion} is not here`);
    const organisation = { ...(await this.copies.organisation(tx, copy.organisationVersion)), openOrders: await openOrders(tx) };
    const proposal = propose(copy, policy, organisation, this.clock.now());
    saveProposal(tx, copy.appealId, proposal);
    return { proposal, organisation };
  }
}
