import type { Envelope } from '@huiyin/contracts';
import { CaseReaders, Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { FoldRound } from './fold-round.handler';
import { enterFact } from './round.store';

const CONSUMER = 'clocks';
/** What decides about who may read; the rest of the facts is of no use for that. */
const reading = /^(appeal-filed|persons-barred|order-(issued|accepted|reassigned|handed-over|returned|cancelled)|deliberation-(called|decided)|review-(asked|decided))$/;

/** Keeps a fact of an appeal and folds its round: inbox, clocks and what is said of them in one transaction. */
@Injectable()
export class FoldFactHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly round: FoldRound,
    private readonly readers: CaseReaders,
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
        if (reading.test(fact.type)) await this.readers.note(tx, { ...fact, data: Object(fact.data) as object });
        await this.round.fold(tx, key, this.clock.now());
      },
      { needs: ['policy'] },
    );
  }
}
