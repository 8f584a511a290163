import type { Caller, InputOf, ListCallBacks, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { mayNot } from '../follow-up/eligible';
import { followUpOf } from '../follow-up/follow-up';
import { openCallBacks } from '../follow-up/follow-up.store';
import { pageOfRows } from '../follow-up/paging';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { type CallBackView, viewOf } from './call-back-view';

/** The call-backs that the asker may do now. */
@Injectable()
export class ListCallBacksHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: InputOf<typeof ListCallBacks>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ListCallBacks>> {
    const able = await this.tenants.inTenant(asker.tenantId, (tx) => this.able(tx, asker));
    const own = await this.own.among(able.map(({ appealId }) => appealId), caller);
    return pageOfRows(able.filter(({ appealId }) => !own.has(appealId)), input, ({ answeredAt, appealId }) => `${answeredAt ?? ''} ${appealId}`);
  }

  private async able(tx: Tx, asker: MemberAsker): Promise<CallBackView[]> {
    const [ids, organisation] = [await openCallBacks(tx), await this.copies.organisation(tx)];
    const staff = staffIn(organisation, asker, this.clock.now());
    const views: CallBackView[] = [];
    for (const [appealId, ofIt] of await caseFactsOf(tx, ids)) {
      const facts = ofIt as readonly Told[];
      const followUp = followUpOf(facts);
      if (followUp?.callBack !== 'open') continue;
      const policy = await policyOf(tx, this.copies, followUp);
      if (mayNot('call-back', facts, staff, policy.review) === undefined) views.push(viewOf(appealId, followUp, policy));
    }
    return views.sort((a, b) => ((a.answeredAt ?? '') < (b.answeredAt ?? '') ? -1 : a.answeredAt === b.answeredAt && a.appealId < b.appealId ? -1 : 1));
  }
}
