import type { AppealFiled, FactOf } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { CaseReaders, Copies, Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { openOrders } from '../order/order.store';
import { propose } from '../proposal/proposal';
import { saveProposal } from '../proposal/proposal.store';
import type { CaseCopy } from './case-copy';
import { saveCase } from './case-copy.store';

const copyOf = ({ appealId, round, policyVersion, occurredAt, data }: FactOf<typeof AppealFiled>): CaseCopy | undefined =>
  appealId && policyVersion
    ? {
        appealId, round: round ?? 1, stage: 'filed', channel: data.channel, mode: data.mode, placeId: data.placeId, unitId: data.unitId,
        category: data.category, grade: data.grade, terms: data.terms, barred: [], policyVersion, newestAt: new Date(occurredAt),
      }
    : undefined;

/** A filed appeal gets its proposal: which department, which person, and why. */
@Injectable()
export class NoteFiledHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly clock: ServiceClock,
  ) {}

  async handle(fact: FactOf<typeof AppealFiled>): Promise<void> {
    await this.inbox.once('routing.case', fact, async (tx) => {
      const copy = copyOf(fact);
      if (!copy) throw new Error('appeal-filed without appeal or policy version');
      await saveCase(tx, copy);
      await this.readers.note(tx, fact);
      await this.propose(tx, copy);
    });
  }

  private async propose(tx: Tx, copy: CaseCopy): Promise<void> {
    const policy = await this.copies.policy(tx, copy.policyVersion);
    if (!policy) throw new Error(`policy ${copy.policyVersion} is not here`);
    const organisation = { ...(await this.copies.organisation(tx)), openOrders: await openOrders(tx) };
    await saveProposal(tx, copy.appealId, propose(copy, policy, organisation, this.clock.now()));
  }
}
