import type { Caller, InputOf, ListCallBacks, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { mayNot, maySeeEnded } from '../follow-up/eligible';
import { followUpOf } from '../follow-up/follow-up';
import { endedCallBacks, openCallBacks } from '../follow-up/follow-up.store';
import { inKeyOrder, pageOfRows } from '../follow-up/paging';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { type CallBackView, viewOf } from './call-back-view';

const keyOf = ({ answeredAt, appealId }: CallBackView): string => `${answeredAt ?? ''} ${appealId}`;

/** The call-backs that the asker may do now, or those that have ended. */
@Injectable()
export class ListCallBacksHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ open, ...page }: InputOf<typeof ListCallBacks>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ListCallBacks>> {
    const seen = await this.tenants.inTenant(asker.tenantId, (tx) => this.seen(tx, asker, open));
    const own = await this.own.among(seen.map(({ appealId }) => appealId), caller);
    const from = open ? 'smallest' : 'largest';
    return pageOfRows(inKeyOrder(seen.filter(({ appealId }) => !own.has(appealId)), keyOf, from), page, keyOf, from);
  }

  private async seen(tx: Tx, asker: MemberAsker, open: boolean): Promise<CallBackView[]> {
    const [ids, organisation] = [await (open ? openCallBacks(tx) : endedCallBacks(tx)), await this.copies.organisation(tx)];
    const staff = staffIn(organisation, asker, this.clock.now());
    const views: CallBackView[] = [];
    for (const [appealId, ofIt] of await caseFactsOf(tx, ids)) {
      const facts = ofIt as readonly Told[];
      const followUp = followUpOf(facts);
      if (!followUp || followUp.callBack === 'none' || (followUp.callBack === 'open') !== open) continue;
      const policy = await policyOf(tx, this.copies, followUp);
      const may = open ? mayNot('call-back', facts, staff, policy.review) === undefined : maySeeEnded('call-back', facts, staff, policy.review);
      if (may) views.push(viewOf(appealId, followUp, policy));
    }
    return views;
  }
}
