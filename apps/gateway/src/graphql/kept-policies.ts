import { type Policy, policySchema } from '@huiyin/policy';
import { Kept } from '@huiyin/service';
import { Injectable } from '@nestjs/common';

export interface PolicyWords {
  readonly version: number;
  readonly policy: Policy;
}

const IN_FORCE_MS = 5_000;

/** Policies read for members, by tenant: a version never changes, which one is in force is asked again after 5 s. */
@Injectable()
export class KeptPolicies {
  private readonly versions = new Kept<PolicyWords>(Infinity, 400);
  private readonly inForce = new Kept<PolicyWords>(IN_FORCE_MS, 400);

  /** `version` 0 is the one in force. */
  find(tenantId: string, version: number): PolicyWords | undefined {
    return version === 0 ? this.inForce.get(tenantId) : this.versions.get(`${tenantId}:${version}`);
  }

  /** Parses a policy that the tenant's service answered with, once for each version. */
  keep(tenantId: string, asked: number, found: { readonly version: number; readonly policy: unknown }): PolicyWords {
    const key = `${tenantId}:${found.version}`;
    const words = this.versions.get(key) ?? this.versions.set(key, { version: found.version, policy: policySchema.parse(found.policy) });
    return asked === 0 ? this.inForce.set(tenantId, words) : words;
  }
}
