import type { InputOf, OutputOf, ResolveRecipient } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { ownAmong } from './own-appeals.store';

/** Who is about to reach a sender is told where they would reach themself. */
@Injectable()
export class ResolveRecipientHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: IntakeKeys,
  ) {}

  async resolve({ appealIds }: InputOf<typeof ResolveRecipient>, { tenantId, personId }: MemberAsker): Promise<OutputOf<typeof ResolveRecipient>> {
    return { own: await this.tenants.inTenant(tenantId, (tx) => ownAmong(tx, this.keys, appealIds, personId)) };
  }
}
