import type { Tx } from '@huiyin/persistence';
import { type NationalDays, type Policy, policySchema } from '@huiyin/policy';
import { Injectable } from '@nestjs/common';
import { Kept } from './kept';
import { type MemberCopy, readMember, readMembersOf } from './members';
import { type OrganisationCopy, organisationHead, readOrganisation } from './organisation-copy';

export interface PolicyCopy {
  readonly version: number;
  readonly policy: Policy;
}
export interface TenantProfile {
  readonly tenantId: string;
  readonly caseCode: string;
  readonly names: { readonly zh: string; readonly en: string };
  readonly kind: 'group' | 'enterprise' | 'plant' | 'work-area';
  readonly parentId: string | null;
}
export type NationalCalendar = NationalDays & { readonly version: number };

/** What changes is kept this long; what this process hears is forgotten at once. */
const SHORT_MS = 5_000;
const FOR_EVER_MS = Infinity;

/** The copies of tenancy's facts that a service keeps, read inside a transaction of their tenant. */
@Injectable()
export class Copies {
  private readonly policies = new Kept<Policy>(FOR_EVER_MS, 400);
  private readonly versions = new Kept<number>(SHORT_MS, 10_000);
  private readonly heads = new Kept<number>(FOR_EVER_MS, 10_000);
  private readonly organisations = new Kept<OrganisationCopy>(SHORT_MS, 200);
  private readonly profiles = new Kept<TenantProfile>(60_000, 10_000);
  private readonly calendars = new Kept<NationalCalendar>(SHORT_MS, 1);

  /** Exactly this version; undefined where it is not here. */
  async policy(tx: Tx, version: number): Promise<Policy | undefined> {
    return this.policies.through(`${tx.tenantId}:${version}`, async () => {
      const [row] = await tx.query<{ policy: unknown }>('select policy from policy where tenant_id = $1 and version = $2', [tx.tenantId, version]);
      return row && policySchema.parse(row.policy);
    });
  }

  /** Exactly this version where it was read before, without asking the database; undefined says nothing. */
  policyAtHand(tenantId: string, version: number): Policy | undefined {
    return this.policies.get(`${tenantId}:${version}`);
  }

  /** The newest policy here, which a new round takes; undefined before the first one arrives. */
  async policyInForce(tx: Tx): Promise<PolicyCopy | undefined> {
    const version = await this.versions.through(tx.tenantId, async () => {
      const [row] = await tx.query<{ version: number | null }>('select max(version) as version from policy where tenant_id = $1', [tx.tenantId]);
      return row?.version ?? undefined;
    });
    const policy = version === undefined ? undefined : await this.policy(tx, version);
    return policy && version !== undefined ? { version, policy } : undefined;
  }

  async hasPolicy(tx: Tx, version: number): Promise<boolean> {
    return (await this.policy(tx, version)) !== undefined;
  }

  /** The organisation at version `atLeast` or newer, at most 5 seconds old. Open orders are the caller's to add. */
  async organisation(tx: Tx, atLeast = 0): Promise<OrganisationCopy> {
    const kept = this.organisations.get(tx.tenantId);
    if (kept && kept.version >= atLeast) return kept;
    return this.organisations.set(tx.tenantId, await readOrganisation(tx));
  }

  async hasOrganisation(tx: Tx, version: number): Promise<boolean> {
    if ((this.heads.get(tx.tenantId) ?? 0) >= version) return true;
    return this.heads.set(tx.tenantId, await organisationHead(tx)) >= version;
  }

  member(tx: Tx, membershipId: string): Promise<MemberCopy | undefined> {
    return readMember(tx, membershipId);
  }

  /** Every membership of a person in this tenant, ended ones too. */
  membersOf(tx: Tx, personId: string): Promise<MemberCopy[]> {
    return readMembersOf(tx, personId);
  }

  async profile(tx: Tx): Promise<TenantProfile | undefined> {
    return this.profiles.through(tx.tenantId, async () => {
      const [row] = await tx.query<TenantProfile>(
        'select tenant_id as "tenantId", case_code as "caseCode", names, kind, parent_id as "parentId" from tenant_profile where tenant_id = $1',
        [tx.tenantId],
      );
      return row;
    });
  }

  /** The newest national table here; undefined before the first one arrives. */
  async calendar(tx: Tx): Promise<NationalCalendar | undefined> {
    return this.calendars.through('national', async () => {
      const [row] = await tx.query<NationalCalendar>('select version, known_through as "knownThrough", days from calendar order by version desc limit 1');
      return row;
    });
  }

  /** What is kept of a tenant and may have changed is read again. */
  forget(tenantId: string): void {
    this.versions.forget(tenantId);
    this.organisations.forget(tenantId);
    this.profiles.forget(tenantId);
    this.calendars.forget('national');
  }
}
