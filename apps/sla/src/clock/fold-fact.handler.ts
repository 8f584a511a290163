import type { Envelope } from '@huiyin/contracts';
import type { Policy } from '@huiyin/policy';
import { Copies, Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { isNamedBy } from './clock';
import { FoldRound } from './fold-round.handler';
import { enterFact } from './round.store';

const CONSUMER = 'clocks';
/** What changes clocks without being named by a rule: the life of the case and of its orders. */
const life = /^(appeal-|order-|opinion-(given|sent-back)$|raised-beyond-authority$)/;

const matters = ({ clocks }: Policy, { id, type, occurredAt, data }: Envelope): boolean =>
  life.test(type) || isNamedBy(clocks, { id, type, occurredAt: new Date(occurredAt), data: { ...Object(data) } as Record<string, unknown> });

/** Keeps a fact of an appeal and folds its round: inbox, clocks and what is said of them in one transaction. */
@Injectable()
export class FoldFactHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly round: FoldRound,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  /** Folding needs the pinned policy; the organisation is asked only when a step is taken. */
  async handle(fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (!appealId) return;
    const key = { appealId, round: fact.round ?? 1 };
    await this.inbox.once(
      CONSUMER,
      fact,
      async (tx) => {
        const policyVersion = await enterFact(tx, key, fact);
        const policy = policyVersion === null ? undefined : await this.copies.policy(tx, policyVersion);
        if (policy && matters(policy, fact)) await this.round.fold(tx, key, this.clock.now());
      },
      { needs: ['policy'] },
    );
  }
}
