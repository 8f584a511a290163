import type { Tx } from '@huiyin/persistence';
import type { Policy } from '@huiyin/policy';
import { caseFactsOf, Copies } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Told } from '../follow-up/told';
import { waitsIn } from '../follow-up/waits';
import { notificationsOf } from './notification';
import { keepNotifications } from './notification.store';

/** After a fact of a case, heard or said: who is told what by all of its facts; for whom that changed is said after the commit. */
@Injectable()
export class NotifyHandler {
  constructor(private readonly copies: Copies) {}

  /** `known` are the facts as they are kept; without them they are read. */
  async handle(tx: Tx, appealId: string, known?: readonly Told[]): Promise<void> {
    const facts = known ?? (((await caseFactsOf(tx, [appealId])).get(appealId) ?? []) as readonly Told[]);
    for (const personId of await keepNotifications(tx, appealId, notificationsOf(facts, waitsIn(await this.policiesOf(tx, facts))))) tx.news(personId);
  }

  private async policiesOf(tx: Tx, facts: readonly Told[]): Promise<Policy[]> {
    const versions = [...new Set(facts.flatMap(({ policyVersion }) => policyVersion ?? []))];
    return (await Promise.all(versions.map((version) => this.copies.policy(tx, version)))).flatMap((policy) => policy ?? []);
  }
}
