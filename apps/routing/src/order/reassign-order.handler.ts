import { type InputOf, OrderReassigned, ReassignOrder } from '@huiyin/contracts';
import { cleanText, isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { CaseReaders, Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type Changed, type Effect } from './act-on-order.handler';
import { byPerson } from './order';
import { say } from './said-facts.store';

const LONGEST = 1_000;
type Input = InputOf<typeof ReassignOrder>;

/** The order goes to another department or person; its clocks run on. */
@Injectable()
export class ReassignOrderHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly act: ActOnOrderHandler,
    private readonly readers: CaseReaders,
  ) {}

  async handle(asker: MemberAsker, input: Input): Promise<Changed | Refusal> {
    const why = cleanText('why', input.why, LONGEST);
    if (isRefusal(why)) return why;
    const to = await this.tenants.inTenant(asker.tenantId, (tx) => this.destination(tx, input));
    if (isRefusal(to)) return to;
    return this.act.handle(asker, { operation: ReassignOrder.subject, input, command: { do: 'reassign', ...to } }, this.said(asker));
  }

  private said({ personId, roles }: MemberAsker): Effect {
    return (tx, order, at, before, policyVersion) =>
      say(tx, this.readers, {
        contract: OrderReassigned, aggregateId: order.id, appealId: order.appealId, round: order.round, occurredAt: at,
        actor: byPerson(personId, roles.includes('officer')), policyVersion,
        data: {
          orderId: order.id, lead: order.lead, fromUnitId: before.unitId, fromPersonId: before.personId, unitId: order.unitId,
          personId: order.personId, reason: { code: 'reassigned', values: {} },
        },
      });
  }

  /** A unit and a person that the tenant has; a foreign one is as unknown. */
  private async destination(tx: Tx, { unitId, personId }: Input): Promise<{ unitId: string; personId: string | null } | Refusal> {
    const { units, members } = await this.copies.organisation(tx);
    const unit = units.find(({ id, closed }) => id === unitId && !closed);
    if (!unit) return refuse('no-department', { field: 'unitId' });
    if (!personId) return { unitId, personId: unit.headPersonId };
    const known = members.some((member) => member.personId === personId && member.unitId === unitId);
    return known ? { unitId, personId } : refuse('no-handler', { field: 'personId' });
  }
}
