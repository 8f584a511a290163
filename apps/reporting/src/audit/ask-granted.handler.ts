import type { AuditQuestion } from '@huiyin/contracts';
import { type GrantedRead, Tenants } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { isWithin } from '../tree/stays';
import { recordRead } from './audit.store';
import { AuditPool } from './audit-pool.store';
import { type GrantedTenant, grantedTenants } from './granted.store';

export interface Question {
  readonly question: AuditQuestion;
  readonly input: unknown;
  /** One tenant; otherwise all that are open. */
  readonly tenantId?: string;
  /** The others that are open are read beside the one that is named, and have the question on record as it has. */
  readonly beside?: boolean;
  /** The first day of a period of figures: also who has left is open, if that was later. */
  readonly from?: string;
}

/** A question over tenants: what is open is found, the question is put on record with it, and only then it is read. */
@Injectable()
export class AskGrantedHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly pool: AuditPool,
    private readonly clock: ServiceClock,
  ) {}

  /** Undefined where the tenant that is named is not open: nothing is read then. `all` are those that are open beside it. */
  async ask<T>(
    { tenantId, personId, membershipId }: MemberAsker, { question, input, tenantId: only, beside = false, from }: Question,
    read: (read: GrantedRead, open: readonly GrantedTenant[], at: Date, all: readonly GrantedTenant[]) => Promise<T>,
  ): Promise<T | undefined> {
    const at = this.clock.now();
    const known = await this.pool.asAuditor(membershipId, at, grantedTenants);
    const all = known.filter(({ present, stays }) => present || (from !== undefined && isWithin(stays, from)));
    const open = only === undefined ? all : all.filter((one) => one.tenantId === only);
    if (only !== undefined && open.length === 0) return undefined;
    const touched = beside ? [...open, ...all.filter((one) => !open.includes(one))] : open;
    const grants = [...new Set(touched.flatMap(({ grantIds }) => grantIds))];
    await recordRead(this.tenants, { tenantId, personId, membershipId, question, input, tenants: touched.map((one) => one.tenantId), grants, at });
    return this.pool.asAuditor(membershipId, this.clock.now(), (granted) => read(granted, open, at, all));
  }
}
