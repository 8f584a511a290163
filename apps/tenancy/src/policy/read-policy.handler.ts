import { type InputOf, type OutputOf, ReadPolicy } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { newestPolicy, policyOfVersion } from './policy.store';

/** The effective policy of the asker's tenant: in force, or of an earlier version. */
@Injectable()
export class ReadPolicyHandler {
  constructor(private readonly tenants: Tenants) {}

  handle(tenantId: string, { version }: InputOf<typeof ReadPolicy>): Promise<OutputOf<typeof ReadPolicy>> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const found = version === undefined ? await newestPolicy(tx, tenantId) : await policyOfVersion(tx, version);
      return found ? { version: found.version, policy: { ...found.effective } } : null;
    });
  }
}
