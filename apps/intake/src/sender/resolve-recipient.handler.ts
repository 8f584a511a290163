import type { InputOf, OutputOf, ResolveRecipient } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { mayRead } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { readCase } from '../appeal/appeal';
import { readLog } from '../appeal/case.store';
import { IntakeKeys } from '../crypto/intake-keys';
import { staffOf } from '../reading/staff.store';
import { readersOf } from '../reading/viewer';
import { openIdentities } from './identity.store';
import { ownAmong } from './own-appeals.store';

/** Who is about to reach a sender is told where they would reach themself, and for a call-back by which phone, on record. */
@Injectable()
export class ResolveRecipientHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  resolve({ appealIds, phoneOf }: InputOf<typeof ResolveRecipient>, asker: MemberAsker): Promise<OutputOf<typeof ResolveRecipient>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => ({
      own: await ownAmong(tx, this.keys, appealIds, asker.personId),
      phone: phoneOf === undefined ? null : await this.phone(tx, phoneOf, asker),
    }));
  }

  /** Only of what is answered and waits for its call-back, to who may read it and did not send it; feedback asks for nobody else. */
  private async phone(tx: Tx, appealId: string, asker: MemberAsker): Promise<string | null> {
    const { stage, log } = readCase(appealId, await readLog(tx, appealId));
    if (stage.status !== 'answered' || !mayRead(readersOf(log), await staffOf(tx, this.copies, this.clock, asker))) return null;
    if ((await ownAmong(tx, this.keys, [appealId], asker.personId)).length > 0) return null;
    const phone = (await openIdentities(tx, this.keys, [appealId])).get(appealId)?.phone ?? null;
    if (phone === null) return null;
    const now = this.clock.now();
    await tx.query('insert into phone_shown (tenant_id, appeal_id, id, person_id, at) values ($1, $2, $3, $4, $5)', [tx.tenantId, appealId, newId(now), asker.personId, now]);
    return phone;
  }
}
