import { type Envelope, organisationChange } from '@huiyin/contracts';
import { Inbox } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { keepHead } from './head.store';

const changed = z.object({ organisationVersion: z.int().positive(), change: organisationChange });

/** Keeps the heads of units as they were, since points are for who headed a unit when it happened. */
@Injectable()
export class KeepHeadHandler {
  constructor(private readonly inbox: Inbox) {}

  async handle(fact: Envelope): Promise<void> {
    const { organisationVersion, change } = changed.parse(fact.data);
    if (change.change !== 'unit') return;
    await this.inbox.once('rewards.heads', fact, async (tx) => keepHead(tx, organisationVersion, fact.occurredAt, change), { needs: [] });
  }
}
