import type { InputOf, OpenOwnAppeal, OutputOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import type { CaseRight, MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { senderHashes } from '../sender/identity.store';
import { caseAccess } from './case-access.store';

// Whom it turned out to be about reads nothing of it, though they had said it too.
const FIND = `
  select a.id, 'sender' as "right" from appeal a join identity i on i.tenant_id = a.tenant_id and i.appeal_id = a.id
  where a.tenant_id = $1 and a.number = $2 and i.person_hash = any ($3)
  union all
  select a.id, 'co-signer' from appeal a join co_signer c on c.tenant_id = a.tenant_id and c.appeal_id = a.id
  where a.tenant_id = $1 and a.number = $2 and c.person_hash = any ($3)
    and not exists (select from reader r where r.tenant_id = a.tenant_id and r.reader_id = $4 and r.kind = 'barred' and r.appeal_id = a.id)`;

/** Who is signed in opens what they sent or co-signed with the same key as a receipt opens; another's is null. */
@Injectable()
export class OpenOwnAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: IntakeKeys,
  ) {}

  async open({ number }: InputOf<typeof OpenOwnAppeal>, { tenantId, personId }: MemberAsker): Promise<OutputOf<typeof OpenOwnAppeal>> {
    const hashes = senderHashes(this.keys, tenantId, personId);
    const [own] = await this.tenants.inTenant(tenantId, (tx) => tx.query<{ id: string; right: CaseRight }>(FIND, [tenantId, number, hashes, personId]));
    return own ? caseAccess(this.keys, { tenantId, appealId: own.id, number, right: own.right }) : null;
  }
}
