import type { GrantedRead } from '@huiyin/persistence';
import type { Stay } from '../tree/stays';

/** A tenant that is open to an auditor, the grants that open it, and when it hung there. */
export interface GrantedTenant {
  readonly tenantId: string;
  readonly names: { readonly zh: string; readonly en: string } | null;
  readonly kind: string | null;
  readonly lineage: readonly string[];
  readonly grantIds: readonly string[];
  /** It hangs there now; of one that has left, what was counted while it did is open, and nothing else. */
  readonly present: boolean;
  /** When it hung there: what was counted elsewhere belongs to where it was then. */
  readonly stays: readonly Stay[];
}

/** What is open at the instant of this transaction. Each tenant once, however many grants reach it. */
export const grantedTenants = async (read: GrantedRead): Promise<GrantedTenant[]> => {
  const rows = await read.query<Omit<GrantedTenant, 'stays'> & { stays: Stay[][] }>(
    `select s.child_id as "tenantId", (array_agg(s.names))[1] as names, min(s.kind) as kind, min(s.lineage) as lineage, array_agg(g.id) as "grantIds", bool_or(s.present) as present,
       json_agg(s.stays) as stays
     from subtree s join audit_grant g on g.root_id = s.tenant_id and g.tenant_id = any (s.lineage)
     group by s.child_id order by min(cardinality(s.lineage)), s.child_id`,
  );
  return rows.map((row) => ({ ...row, stays: row.stays.flat() }));
};

export interface OwnQuestion {
  readonly id: string;
  readonly at: Date;
  readonly question: string;
  readonly period: string | null;
  readonly tenants: readonly string[];
}

/** What this auditor asked, the newest first, one more than asked for; and how much there is. */
export const ownQuestions = async (read: GrantedRead, tenantId: string, first: number, after?: { readonly at: Date; readonly id: string }): Promise<{ rows: OwnQuestion[]; total: number }> => {
  const rows = await read.query<OwnQuestion>(
    `select id, at, operation as question, input ->> 'period' as period, tenants from audit_read
     where tenant_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid)) order by at desc, id desc limit $4`,
    [tenantId, after?.at ?? null, after?.id ?? null, first + 1],
  );
  const [counted] = await read.query<{ n: number }>('select count(*)::int as n from audit_read where tenant_id = $1', [tenantId]);
  return { rows, total: counted?.n ?? 0 };
};

export interface Head {
  readonly tenantId: string;
  readonly lines: number;
  readonly head: string;
}

/** Where the chains of these tenants stand. */
export const headsOf = async (read: GrantedRead, tenantIds: readonly string[]): Promise<Head[]> => {
  const rows = await read.query<{ tenantId: string; lines: string; head: string }>(
    'select tenant_id as "tenantId", lines, head from journal_head where tenant_id = any ($1::uuid[])', [[...tenantIds]],
  );
  return rows.map((row) => ({ ...row, lines: Number(row.lines) }));
};
