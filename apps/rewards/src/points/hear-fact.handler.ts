import type { Envelope } from '@huiyin/contracts';
import { occurredAfter } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { type Policy, pointRulesFor } from '@huiyin/policy';
import { Copies, hearOfCase, Inbox, type Outcome, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type Addressed, whoAnswersFor } from '../plea/who-decides';
import { KeepCaseHandler } from '../suggestion/keep-case.handler';
import { type Due, duePoints } from './due-points';
import { enteredFor, enteredOf } from './entry.store';
import { headsKept } from './head.store';
import { headIn } from './heads';
import { type Act, type Entered, settle } from './settle';
import type { Told } from './told';
import { enterPoints, reversePoints } from './write-points.handler';

const CONSUMER = 'rewards.points';
/** What tells whose a case was when something happened, and what an entry rested on; besides, whatever a rule names. */
const structure = /^(appeal-filed|order-(issued|accepted|reassigned|handed-over)|escalated|breach-withdrawn)$/;

/** A fact without a policy may be named by that of its round, which is not known yet. */
const isStructure = ({ appealId, type, policyVersion }: Envelope): boolean => appealId !== undefined && (structure.test(type) || policyVersion === undefined);

const toldOf = ({ id, type, round = 1, occurredAt, policyVersion, organisationVersion, actor, data }: Envelope): Told =>
  ({ id, type, round, occurredAt, policyVersion, organisationVersion, actor, data: { ...Object(data) } as Told['data'] });

/**
 * Enters points for the facts that the rules of the policy name, and takes back what lost its ground: once, in any order of arrival.
 * What suggestions keep of the fact is kept in the same transaction.
 */
@Injectable()
export class HearFactHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
    private readonly cases: KeepCaseHandler,
  ) {}

  /** True when nothing here rests on a fact, as far as that is known without asking the database: most facts are none of rewards' business. */
  isIdle(fact: Envelope): boolean {
    if (this.cases.keeps(fact) || isStructure(fact)) return false;
    const policy = fact.policyVersion ? this.copies.policyAtHand(fact.tenantId, fact.policyVersion) : undefined;
    return policy !== undefined && pointRulesFor(toldOf(fact), policy).length === 0;
  }

  handle(fact: Envelope): Promise<Outcome> {
    return this.inbox.once(CONSUMER, fact, async (tx) => {
      const { appealId } = fact;
      const matters = await this.matters(tx, fact);
      const isOfCase = matters && appealId !== undefined;
      this.cases.keep(tx, fact, isOfCase);
      if (isOfCase) await this.ofCase(tx, { ...fact, appealId });
      else if (matters) await this.alone(tx, fact);
    });
  }

  private async matters(tx: Tx, fact: Envelope): Promise<boolean> {
    if (isStructure(fact)) return true;
    const policy = fact.policyVersion ? await this.copies.policy(tx, fact.policyVersion) : (await this.copies.policyInForce(tx))?.policy;
    return policy !== undefined && pointRulesFor(toldOf(fact), policy).length > 0;
  }

  private async ofCase(tx: Tx, fact: Envelope & { readonly appealId: string }): Promise<void> {
    const { appealId } = fact;
    const { facts, newestAt } = await hearOfCase(tx, fact);
    await this.follow(tx, appealId, facts as readonly Told[], await enteredOf(tx, appealId), newestAt);
  }

  /** Of no case, such as an absence: it tells by itself whom it concerns. */
  private async alone(tx: Tx, fact: Envelope): Promise<void> {
    const told = toldOf(fact);
    const policyVersion = told.policyVersion ?? (await this.copies.policyInForce(tx))?.version;
    await this.follow(tx, null, [{ ...told, policyVersion }], await enteredFor(tx, fact.id), new Date(fact.occurredAt));
  }

  private async follow(tx: Tx, appealId: string | null, facts: readonly Told[], entered: readonly Entered[], newestAt: Date): Promise<void> {
    const acts = await this.actsOf(tx, facts, entered);
    let last = newestAt;
    for (const act of acts) {
      last = occurredAfter(this.clock.now(), last);
      if (act.do === 'enter') await enterPoints(tx, appealId, { ...act, told: await this.toldOf(tx, act.due, facts, last) }, last);
      else await reversePoints(tx, act.entryId, { cause: act.cause, at: last });
    }
  }

  /** A person is told by their name in the entry; of a unit, whoever heads it now. */
  private async toldOf(tx: Tx, { unitId, personId }: Due, facts: readonly Told[], at: Date): Promise<Addressed | undefined> {
    return personId === null ? whoAnswersFor(unitId, facts, await this.copies.organisation(tx), at) : undefined;
  }

  private async actsOf(tx: Tx, facts: readonly Told[], entered: readonly Entered[]): Promise<readonly Act[]> {
    const policies = await this.policiesOf(tx, facts);
    const named = facts.some((fact) => [...policies.values()].some((policy) => pointRulesFor(fact, policy).length > 0));
    if (!named) return [];
    const heads = await headsKept(tx, await this.copies.organisation(tx));
    return settle(duePoints(facts, (version) => policies.get(version), headIn(heads)), entered);
  }

  private async policiesOf(tx: Tx, facts: readonly Told[]): Promise<ReadonlyMap<number, Policy>> {
    const versions = [...new Set(facts.flatMap(({ policyVersion }) => policyVersion ?? []))];
    const found = await Promise.all(versions.map(async (version) => [version, await this.copies.policy(tx, version)] as const));
    return new Map(found.flatMap(([version, policy]) => (policy ? [[version, policy] as const] : [])));
  }
}
