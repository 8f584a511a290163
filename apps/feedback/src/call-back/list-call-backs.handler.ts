import type { Caller, InputOf, ListCallBacks, OutputOf } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { StaffAsker } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { written } from '../follow-up/case-key';
import { mayNot, maySeeEnded } from '../follow-up/eligible';
import { followUpOf } from '../follow-up/follow-up';
import type { Listed } from '../follow-up/follow-up.store';
import { PageCasesHandler } from '../follow-up/page-cases.handler';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { type CallBackView, viewOf } from './call-back-view';

/** The call-backs that the asker may do now, or those that have ended. */
@Injectable()
export class ListCallBacksHandler {
  constructor(
    private readonly paging: PageCasesHandler,
    private readonly copies: Copies,
  ) {}

  handle({ open, ...page }: InputOf<typeof ListCallBacks>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ListCallBacks>> {
    const list = open ? 'open-call-backs' : 'ended-call-backs';
    return this.paging.handle({ list, ...page }, asker, caller, (tx, rows, viewer) => this.show(tx, rows, viewer, open));
  }

  private async show(tx: Tx, rows: readonly Listed[], viewer: StaffAsker, open: boolean): Promise<Map<string, CallBackView>> {
    const known = await caseFactsOf(tx, rows.map(({ appealId }) => appealId));
    const shown = new Map<string, CallBackView>();
    for (const { appealId, at } of rows) {
      const facts = (known.get(appealId) ?? []) as readonly Told[];
      const followUp = followUpOf(facts);
      if (!followUp || followUp.callBack === 'none' || (followUp.callBack === 'open') !== open) continue;
      const policy = await policyOf(tx, this.copies, followUp);
      const may = open ? mayNot('call-back', facts, viewer, policy.review) === undefined : maySeeEnded('call-back', facts, viewer, policy.review);
      if (may) shown.set(written({ at, appealId }), viewOf(appealId, followUp, policy));
    }
    return shown;
  }
}
