import type { Envelope } from '@huiyin/contracts';
import { CaseReaders, Inbox } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { heardAt } from './case-copy.store';

/** Facts that change nothing here but who may read, and what is the newest that is known. */
@Injectable()
export class NoteFactHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly readers: CaseReaders,
  ) {}

  async handle(fact: Envelope, decidesReading: boolean): Promise<void> {
    await this.inbox.once('routing.note', fact, async (tx) => {
      if (decidesReading) await this.readers.note(tx, { ...fact, data: fact.data as object });
      if (fact.appealId) await heardAt(tx, fact.appealId, fact.occurredAt);
    });
  }
}
