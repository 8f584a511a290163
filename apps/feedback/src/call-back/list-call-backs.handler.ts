import type { Caller, InputOf, ListCallBacks, OutputOf } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { mayNot, maySeeEnded } from '../follow-up/eligible';
import { followUpOf } from '../follow-up/follow-up';
import { type CallBackKey, callBacksFrom } from '../follow-up/follow-up.store';
import { pageOfParts, type Part } from '../follow-up/paging';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { type CallBackView, viewOf } from './call-back-view';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const written = ({ answeredAt, appealId }: { readonly answeredAt: string | null; readonly appealId: string }): string => `${answeredAt ?? ''} ${appealId}`;
const keyOf = (view: CallBackView): string => written(view);
const keyIn = (text: string): CallBackKey => {
  const [answeredAt = '', appealId = ''] = text.split(' ');
  return { answeredAt, appealId };
};

/** A cursor that is none begins the list anew. */
const isCursor = (cursor: string | undefined): boolean => {
  const { answeredAt, appealId } = keyIn(Buffer.from(cursor ?? '', 'base64url').toString('utf8'));
  return INSTANT.test(answeredAt) && isId(appealId);
};

/** The call-backs that the asker may do now, or those that have ended. */
@Injectable()
export class ListCallBacksHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  handle({ open, first, after }: InputOf<typeof ListCallBacks>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ListCallBacks>> {
    const asked = { first, ...(isCursor(after) && { after }) };
    return pageOfParts((from) => this.part(asker, caller, open, from), asked, keyOf, open ? 'smallest' : 'largest');
  }

  /** Some of the list, without one's own: of these only intake knows, asked outside of the transaction. */
  private async part(asker: MemberAsker, caller: Caller, open: boolean, after: string | undefined): Promise<Part<CallBackView>> {
    const { seen, last, beyond } = await this.tenants.inTenant(asker.tenantId, async (tx) => {
      const some = await callBacksFrom(tx, open ? 'open' : 'ended', after === undefined ? undefined : keyIn(after));
      return { ...some, seen: await this.seen(tx, asker, open, some.appealIds) };
    });
    const own = await this.own.among(seen.map(({ appealId }) => appealId), caller);
    return { rows: seen.filter(({ appealId }) => !own.has(appealId)), last: last && written(last), beyond };
  }

  private async seen(tx: Tx, asker: MemberAsker, open: boolean, ids: readonly string[]): Promise<CallBackView[]> {
    const organisation = await this.copies.organisation(tx);
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
