import type { Envelope } from '@huiyin/contracts';
import { Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { follow } from './appeal';
import { keepCase, openCase } from './case.store';
import type { Entry } from './entry';

const CONSUMER = 'intake.case-file';

/** A fact that another service says of an appeal goes on its timeline, and what follows from it is said. */
@Injectable()
export class FoldFactHandler {
  constructor(
    private readonly inbox: Inbox,
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
      await keepCase(tx, open, decision, [line]);
    }, { needs: [] });
  }
}

const lineOf = (service: string, { id, type, occurredAt, round, actor, data }: Envelope): Entry => ({
  id, service, type, at: new Date(occurredAt), round: round ?? 1, actor, data: typeof data === 'object' && data !== null ? { ...data } : {},
});
