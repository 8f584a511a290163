import type { Envelope } from '@huiyin/contracts';
import { Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { FoldRound } from './fold-round.handler';
import { enterFact } from './round.store';

const CONSUMER = 'clocks';
/** Keeps a fact of an appeal and folds its round: inbox, clocks and what is said of them in one transaction. */
@Injectable()
export class FoldFactHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly round: FoldRound,
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
        await enterFact(tx, key, fact);
        await this.round.fold(tx, key, this.clock.now());
      },
      { needs: ['policy'] },
    );
  }
}
