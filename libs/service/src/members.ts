import type { Role } from '@huiyin/contracts';
import type { Tenants, Tx } from '@huiyin/persistence';

/** One membership as the copy has it. */
export interface MemberCopy {
  readonly membershipId: string;
  readonly personId: string;
  readonly subject: string | null;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

const KEPT_MS = 5_000;
const MAX_KEPT = 10_000;

const SELECT = `
  select membership_id as "membershipId", person_id as "personId", subject, roles, unit_id as "unitId",
    valid_from as "validFrom", valid_to as "validTo"
  from member where tenant_id = $1`;

/** Reads one membership of the transaction's tenant from the copy. */
export const readMember = async (tx: Tx, membershipId: string): Promise<MemberCopy | undefined> => {
  const [row] = await tx.query<MemberCopy>(`${SELECT} and membership_id = $2`, [tx.tenantId, membershipId]);
  return row;
};

export const readMembersOf = (tx: Tx, personId: string): Promise<MemberCopy[]> =>
  tx.query<MemberCopy>(`${SELECT} and person_id = $2`, [tx.tenantId, personId]);

export const isValidAt = ({ validFrom, validTo }: MemberCopy, now: Date): boolean =>
  validFrom.getTime() <= now.getTime() && (validTo === null || now.getTime() < validTo.getTime());

/** Memberships for the guard: kept at most 5 seconds, forgotten as soon as member-changed is heard here. */
export class Members {
  private readonly kept = new Map<string, { member: MemberCopy | undefined; until: number }>();

  constructor(private readonly tenants: Tenants) {}

  async find(tenantId: string, membershipId: string): Promise<MemberCopy | undefined> {
    const key = `${tenantId}/${membershipId}`;
    const found = this.kept.get(key);
    if (found && performance.now() < found.until) return found.member;
    const member = await this.tenants.inTenant(tenantId, (tx) => readMember(tx, membershipId));
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    // Not the absent ones: a membership made this moment must open at once.
    if (member) this.kept.set(key, { member, until: performance.now() + KEPT_MS });
    return member;
  }

  forget(tenantId: string, membershipId: string): void {
    this.kept.delete(`${tenantId}/${membershipId}`);
  }
}
