import type { InputOf, LeaveAppeal, OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { keepCase, openCase } from '../appeal/case.store';
import { IntakeKeys } from '../crypto/intake-keys';
import { uncountSender } from '../sender/counted.store';
import { senderHashes, senderName } from '../sender/identity.store';
import { forgetCoSigner } from './co-signer.store';
import { leave } from './joining';

const FIND = `
  select a.id from appeal a join co_signer c on c.tenant_id = a.tenant_id and c.appeal_id = a.id
  where a.tenant_id = $1 and a.number = $2 and c.person_hash = any ($3)`;

/** A co-signer takes it back: who they are is kept no more, and they are counted by it no more. What stays for a time is a keyed hash (ADR 0034). */
@Injectable()
export class LeaveAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  leave(input: InputOf<typeof LeaveAppeal>, { tenantId, personId }: MemberAsker): Promise<OutputOf<typeof LeaveAppeal> | Refusal> {
    const { number, commandId } = input;
    const command = { actor: senderName(this.keys, tenantId, personId), operation: 'leave-appeal', commandId, input };
    return this.tenants.once(tenantId, command, async (tx): Promise<OutputOf<typeof LeaveAppeal> | Refusal> => {
      const open = await this.open(tx, number, personId);
      if (!open) return refuse('not-found', { field: 'number' });
      const decision = leave(open.appeal, this.clock.now());
      if (isRefusal(decision)) return decision;
      await keepCase(tx, open, decision);
      await forgetCoSigner(tx, this.keys, open.row.id, personId);
      const at = decision.facts[0]?.at ?? this.clock.now();
      await uncountSender(tx, this.keys, { appealId: open.row.id, sender: { personId, name: null, phone: null }, at });
      return { appealId: open.row.id, number };
    });
  }

  private async open(tx: Tx, number: string, personId: string) {
    const find = () => tx.query<{ id: string }>(FIND, [tx.tenantId, number, senderHashes(this.keys, tx.tenantId, personId)]);
    const [found] = await find();
    const open = found && (await openCase(tx, found.id));
    // Asked again under the lock: two who leave at once are one.
    return open && (await find()).length > 0 ? open : undefined;
  }
}
