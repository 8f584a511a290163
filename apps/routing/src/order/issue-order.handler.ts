import { localDate } from '@huiyin/calendar';
import { type Actor, type Envelope, OrderIssued } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { hold, type Tx } from '@huiyin/persistence';
import { Copies, sayOfCase } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { CaseCopy } from '../case/case-copy';
import { type Destination, destination } from '../proposal/proposal';
import { ProposeRouteHandler } from '../proposal/propose-route.handler';
import { addOrder, type NewOrder, nextNumber } from './order.store';

/** The fact that an order is issued on, and by which consumer it was heard. */
export interface Cause {
  readonly consumer: string;
  readonly fact: Envelope;
}

/** Who issues it, and when. */
export interface Issued {
  readonly actor: Actor;
  readonly issuedAt: Date;
  readonly organisationVersion: number;
}

/** An accepted or reopened appeal gets its lead order, once for each round. */
@Injectable()
export class IssueOrderHandler {
  constructor(
    private readonly copies: Copies,
    private readonly propose: ProposeRouteHandler,
  ) {}

  async handle(tx: Tx, copy: CaseCopy, issuedAt: Date, cause: Cause): Promise<void> {
    const { proposal, organisation } = await this.propose.handle(tx, copy);
    const to = destination(copy, proposal, organisation, issuedAt);
    if (!to) return waitForUnit(tx, cause, organisation.version);
    await this.add(tx, copy, to, { actor: { kind: 'system' }, issuedAt, organisationVersion: organisation.version });
  }

  /** A numbered lead order of the case's round, kept and said. */
  async add(tx: Tx, { appealId, round, policyVersion }: CaseCopy, to: Destination, { actor, issuedAt, organisationVersion }: Issued): Promise<NewOrder> {
    const number = await nextNumber(tx, await this.yearOf(tx, policyVersion, issuedAt));
    const order: NewOrder = { id: newId(issuedAt), number, appealId, round, lead: true, state: 'issued', version: 1, ...to, policyVersion, issuedAt };
    await addOrder(tx, order);
    await say(tx, order, actor, organisationVersion);
    return order;
  }

  /** The year where the tenant is. */
  private async yearOf(tx: Tx, policyVersion: number, at: Date): Promise<number> {
    const policy = await this.copies.policy(tx, policyVersion);
    return Number(localDate(at, policy?.hours.timezone ?? 'UTC').slice(0, 4));
  }
}

/** A tenant without any unit: the fact waits for the organisation's next change. */
const waitForUnit = async (tx: Tx, { consumer, fact }: Cause, version: number): Promise<void> => {
  const kept = await hold(tx, consumer, fact, { needs: 'organisation', version: version + 1 });
  if (kept === 'here') throw new Error('the organisation changed this moment');
};

const say = async (tx: Tx, { id, number, appealId, round, lead, unitId, personId, why, policyVersion, issuedAt }: NewOrder, actor: Actor, organisationVersion: number): Promise<void> =>
  sayOfCase(tx, {
    contract: OrderIssued, aggregateId: id, appealId, round, occurredAt: issuedAt, actor, policyVersion, organisationVersion,
    data: { orderId: id, lead, number, unitId, personId, why: why.map(({ code, values }) => ({ code, values: { ...values } })), dueOn: null },
  });
