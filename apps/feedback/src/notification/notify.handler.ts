import type { Tx } from '@huiyin/persistence';
import { caseFactsOf } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Told } from '../follow-up/told';
import { notificationsOf } from './notification';
import { keepNotifications } from './notification.store';

/** After a fact of a case, heard or said: who is told what by all of its facts; for whom that changed is said after the commit. */
@Injectable()
export class NotifyHandler {
  async handle(tx: Tx, appealId: string): Promise<void> {
    const facts = ((await caseFactsOf(tx, [appealId])).get(appealId) ?? []) as readonly Told[];
    for (const personId of await keepNotifications(tx, appealId, notificationsOf(facts))) tx.news(personId);
  }
}
