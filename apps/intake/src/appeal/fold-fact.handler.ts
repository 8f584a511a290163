import type { Envelope } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { Copies, Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { type Decision, follow } from './appeal';
import { keepCase, openCase, type OpenCase } from './case.store';
import type { Entry } from './entry';
import { routeCaseOf, routeOf } from './route';
import { surroundingsOfFiled } from './route.store';

const CONSUMER = 'intake.case-file';

/** A fact that another service says of an appeal goes on its timeline, and what follows from it is said. */
@Injectable()
export class FoldFactHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  /** `service` is who said it. A fact of no appeal is none of the case file's. */
  async fold(service: string, fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (!appealId) return;
    await this.inbox.once(CONSUMER, fact, async (tx) => {
      const open = await openCase(tx, appealId);
      if (!open) throw new Error(`${fact.type} is about an appeal that is not here`);
      const line = lineOf(service, fact);
      const decision = follow(open.appeal, [line], this.clock.now());
      const [kept, decided] = decision.appeal.round > open.appeal.round ? await this.nextRound(tx, open, decision) : [open, decision];
      await keepCase(tx, kept, decided, [line]);
    }, { needs: [] });
  }

  /** A new round takes the policy in force, and like any acceptance a route without the sender where one is needed. */
  private async nextRound(tx: Tx, open: OpenCase, { appeal, facts }: Decision): Promise<[OpenCase, Decision]> {
    const inForce = await this.copies.policyInForce(tx);
    if (!inForce) throw new Error('an appeal was filed by a policy that is not here');
    const about = routeCaseOf(appeal, appeal, this.clock.now());
    const around = await surroundingsOfFiled(tx, this.copies, this.keys, inForce.policy, appeal.id, about);
    const route = routeOf(null, around);
    const routed = facts.map((fact) => (fact.type === 'appeal-reopened' && !isRefusal(route) ? { ...fact, data: { ...fact.data, route } } : fact));
    return [{ ...open, row: { ...open.row, policyVersion: inForce.version } }, { appeal, facts: routed }];
  }
}

const lineOf = (service: string, { id, type, occurredAt, round, actor, data }: Envelope): Entry => ({
  id, service, type, at: new Date(occurredAt), round: round ?? 1, actor, data: typeof data === 'object' && data !== null ? { ...data } : {},
});
