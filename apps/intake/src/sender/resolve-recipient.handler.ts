import type { InputOf, OutputOf, ResolveRecipient } from '@huiyin/contracts';
import { newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { handlers, mayRead } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type Appeal, readCase } from '../appeal/appeal';
import { readLog } from '../appeal/case.store';
import { IntakeKeys } from '../crypto/intake-keys';
import { staffOf } from '../reading/staff.store';
import { readersOf } from '../reading/viewer';
import { openIdentities, signersAmong } from './identity.store';
import { ownAmong } from './own-appeals.store';

type Input = InputOf<typeof ResolveRecipient>;

/** Who is about to reach a sender is told where they would reach themself, and for a call-back by which phone, on record. */
@Injectable()
export class ResolveRecipientHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  resolve({ appealIds, phoneOf, takers }: Input, asker: MemberAsker): Promise<OutputOf<typeof ResolveRecipient> | Refusal> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      if (takers && !(await this.mayGive(tx, takers.appealId, asker))) return refuse('not-found', { field: 'takers.appealId' });
      return {
        own: await ownAmong(tx, this.keys, appealIds, asker.personId),
        phone: phoneOf === undefined ? null : await this.phone(tx, phoneOf, asker),
        senders: takers ? await signersAmong(tx, this.keys, takers.appealId, takers.personIds) : [],
      };
    });
  }

  /** Who gives an appeal to somebody reads it, and is of the centre or heads a department. */
  private async mayGive(tx: Tx, appealId: string, asker: MemberAsker): Promise<boolean> {
    const gives = asker.roles.includes('officer') || asker.roles.includes('department-head');
    const log = gives ? await readLog(tx, appealId) : [];
    return log.length > 0 && mayRead(readersOf(log), await staffOf(tx, this.copies, this.clock, asker));
  }

  /** Only of what is answered and waits for its call-back, to who may do that and did not send it; feedback asks for nobody else. */
  private async phone(tx: Tx, appealId: string, asker: MemberAsker): Promise<string | null> {
    if (!(await this.mayCall(tx, readCase(appealId, await readLog(tx, appealId)), asker))) return null;
    if ((await ownAmong(tx, this.keys, [appealId], asker.personId)).length > 0) return null;
    const phone = (await openIdentities(tx, this.keys, [appealId])).get(appealId)?.phone ?? null;
    if (phone === null) return null;
    const now = this.clock.now();
    await tx.query('insert into phone_shown (tenant_id, appeal_id, id, person_id, at) values ($1, $2, $3, $4, $5)', [tx.tenantId, appealId, newId(now), asker.personId, now]);
    return phone;
  }

  /** Once it is reviewed, or has been asked about in vain often enough, nobody calls any more. */
  private async mayCall(tx: Tx, { id, stage, log }: Appeal, asker: MemberAsker): Promise<boolean> {
    if (stage.status !== 'answered' || stage.openReview || handlers(log).has(asker.personId)) return false;
    const [row] = await tx.query<{ policyVersion: number }>('select policy_version as "policyVersion" from appeal where tenant_id = $1 and id = $2', [tx.tenantId, id]);
    const policy = row && (await this.copies.policy(tx, row.policyVersion));
    const isNamed = policy?.review.callBackBy.some((role) => asker.roles.includes(role)) ?? false;
    return isNamed && mayRead(readersOf(log), await staffOf(tx, this.copies, this.clock, asker));
  }
}
