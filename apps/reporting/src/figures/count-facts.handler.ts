import { type Envelope, type EventContract, PolicyPublished, SenderCounted, SenderUncounted } from '@huiyin/contracts';
import { hold, takeHeld, Tenants, type Tx } from '@huiyin/persistence';
import { Copies } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Said } from '../journal/entry';
import { lockChain } from '../journal/journal.store';
import { counted } from './case-fact';
import { caseFactIn } from './case-facts.store';
import { type Cases, FiguresProjection } from './figures.projection';
import { saveRule } from './rule.store';
import { keepSender } from './sender.store';

/** For ever: what waits for a policy is kept under it. */
const CONSUMER = 'figures';

const isOf = (fact: Envelope, { type, v }: EventContract): boolean => fact.type === type && fact.v === v;
const counts = ({ type }: Envelope): boolean => (counted as readonly string[]).includes(type);
const isSender = (fact: Envelope): boolean => isOf(fact, SenderCounted) || isOf(fact, SenderUncounted);
const isOfPersons = (fact: Envelope): boolean => isSender(fact) || fact.type === 'appeal-filed' || fact.type === 'appeal-erased';

/** Whether a fact is among what is read of its appeal, if it is a line of the journal. */
export const isReadWithItsCase = (fact: Envelope): fact is Envelope & { readonly appealId: string } => counts(fact) && fact.appealId !== undefined;

const appealOf = (fact: Envelope): readonly string[] => {
  if (isSender(fact)) return [SenderCounted.data.parse(fact.data).appealId];
  return isReadWithItsCase(fact) ? [fact.appealId] : [];
};
const appealsOf = (facts: readonly Envelope[]): string[] => [...new Set(facts.flatMap(appealOf))];

/** Brings the figures up to what was just added to the journal, in the transaction that added it. */
@Injectable()
export class CountFactsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly figures: FiguresProjection,
  ) {}

  /** What is kept of the appeals of these facts. Whom intake counted, or counts no more, is kept first: beside the journal, and never in it. */
  async read(tx: Tx, facts: readonly Envelope[]): Promise<Cases> {
    for (const fact of facts.filter(isSender)) {
      keepSender(tx, { ...SenderCounted.data.parse(fact.data), gone: fact.type === SenderUncounted.type, saidAt: fact.occurredAt });
    }
    return this.figures.read(tx, appealsOf(facts), appealsOf(facts.filter(isOfPersons)));
  }

  /** The tenant's chain is locked, and got these lines after `cases` was read. */
  async count(tx: Tx, said: readonly Said[], cases: Cases): Promise<void> {
    for (const { fact } of said) if (isOf(fact, PolicyPublished)) await this.takeRule(tx, PolicyPublished.data.safeParse(fact.data).data?.version);
    const counting = said.filter(({ fact }) => counts(fact));
    const added = counting.map(({ publisher, fact }) => caseFactIn(publisher, fact)).filter((fact) => fact !== undefined);
    const lacking = await this.figures.project(tx, cases, added);
    await this.holdLacking(tx, counting.map(({ fact }) => fact), lacking);
  }

  /** Facts that were added before: once more, for their figures may not have been made, or waited for a policy. */
  async countAgain(tenantId: string, facts: readonly Envelope[]): Promise<void> {
    await this.tenants.inTenant(tenantId, async (tx) => {
      const counting = facts.filter(counts);
      await lockChain(tx, () => Promise.all(counting.map((fact) => takeHeld(tx, CONSUMER, fact))));
      for (const fact of facts) if (isOf(fact, PolicyPublished)) await this.takeRule(tx, PolicyPublished.data.safeParse(fact.data).data?.version);
      const appealIds = appealsOf(counting);
      await this.holdLacking(tx, counting, await this.figures.project(tx, await this.figures.read(tx, appealIds)));
    });
  }

  /** What lacks a policy waits for it; what a person said of themselves does not, and is counted with the facts that do. */
  private async holdLacking(tx: Tx, facts: readonly Envelope[], lacking: ReadonlyMap<string, number>): Promise<void> {
    const here: Envelope[] = [];
    for (const fact of facts) {
      const version = lacking.get(fact.appealId ?? '');
      if (version !== undefined && (await hold(tx, CONSUMER, fact, { needs: 'policy', version })) === 'here') here.push(fact);
    }
    // The policy came meanwhile, and nobody waits for it any more.
    if (here.length > 0) await this.figures.project(tx, await this.figures.read(tx, appealsOf(here)));
  }

  private async takeRule(tx: Tx, version: number | undefined): Promise<void> {
    const policy = version === undefined ? undefined : await this.copies.policy(tx, version);
    if (policy && version !== undefined) saveRule(tx, { version, timeZone: policy.hours.timezone, threshold: policy.figures.threshold });
  }
}
