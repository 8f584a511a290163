import type { InputOf, OpenOwnAppeal, OutputOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { senderHashes } from '../sender/identity.store';
import { caseAccess } from './case-access.store';

const FIND = `
  select a.id from appeal a join identity i on i.tenant_id = a.tenant_id and i.appeal_id = a.id
  where a.tenant_id = $1 and a.number = $2 and i.person_hash = any ($3)`;

/** A signed-in sender opens their own appeal with the same key as a receipt opens; another's is null. */
@Injectable()
export class OpenOwnAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: IntakeKeys,
  ) {}

  async open({ number }: InputOf<typeof OpenOwnAppeal>, { tenantId, personId }: MemberAsker): Promise<OutputOf<typeof OpenOwnAppeal>> {
    const hashes = senderHashes(this.keys, tenantId, personId);
    const [own] = await this.tenants.inTenant(tenantId, (tx) => tx.query<{ id: string }>(FIND, [tenantId, number, hashes]));
    return own ? caseAccess(this.keys, { tenantId, appealId: own.id, number }) : null;
  }
}
