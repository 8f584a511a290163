import type { InputOf, OpenOwnAppeal, OutputOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { caseAccess } from './case-access.store';
import { sealHolder } from './holder';
import { ownCase } from './own-case.store';

/** Who is signed in opens what they sent or co-signed with the same key as a receipt opens; another's is null. */
@Injectable()
export class OpenOwnAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: IntakeKeys,
  ) {}

  async open({ number, session }: InputOf<typeof OpenOwnAppeal>, { tenantId, personId, membershipId }: MemberAsker): Promise<OutputOf<typeof OpenOwnAppeal>> {
    const own = await this.tenants.inTenant(tenantId, (tx) => ownCase(tx, this.keys, { number }, personId));
    if (!own) return null;
    const of = { tenantId, appealId: own.id };
    return caseAccess(this.keys, { ...of, number, right: own.right, holder: sealHolder(this.keys.master, of, { membershipId, session: session ?? null }) });
  }
}
