import { type Actor, AuditOpened, type AuditQuestion } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { Tenants, Tx } from '@huiyin/persistence';
import type { Asked, Cursor } from './paging';

/** One question of an auditor. */
export interface AuditRead {
  readonly tenantId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly question: AuditQuestion;
  readonly input: unknown;
  /** Whose rows are read; the one that the question names is the first. */
  readonly tenants: readonly string[];
  /** The grants that open them; none for the auditor's own tenant. */
  readonly grants?: readonly string[];
  readonly at: Date;
}

/** Commits and says who asks for what; the read comes after, in another transaction, so that no answer is without its row. */
export const recordRead = async (tenants: Tenants, { tenantId, personId, membershipId, question, input, tenants: touched, grants = [], at }: AuditRead): Promise<void> => {
  const [readId, tenantIds, grantIds] = [newId(at), [...touched], [...grants]];
  const actor: Actor = { kind: 'person', personId, role: 'auditor' };
  await tenants.inTenant(tenantId, async (tx) => {
    tx.write(
      'insert into audit_read (tenant_id, id, person_id, membership_id, operation, input, tenants, grant_ids, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [tenantId, readId, personId, membershipId, question, JSON.stringify(input), tenantIds, grantIds, at],
    );
    await tx.publish({ contract: AuditOpened, aggregateId: readId, occurredAt: at, actor, data: { readId, membershipId, question, tenantIds, grantIds } });
  });
};

/** What is kept of a question beside its fact: what was asked, and why each tenant was open to it. */
export interface KeptRead {
  readonly input: unknown;
  readonly personId: string;
  readonly at: Date;
  readonly fromNames: { readonly zh: string; readonly en: string } | null;
  readonly reasons: ReadonlyMap<string, readonly string[]>;
}

export const readOf = async (tx: Tx, readId: string): Promise<KeptRead | undefined> => {
  const [row] = await tx.query<Omit<KeptRead, 'reasons'> & { tenants: string[]; grantIds: string[] }>(
    `select r.input, r.person_id as "personId", r.at, r.tenants, r.grant_ids as "grantIds",
       (select names from subtree s where s.tenant_id = r.tenant_id and s.child_id = r.tenant_id) as "fromNames"
     from audit_read r where r.tenant_id = $1 and r.id = $2`,
    [tx.tenantId, readId],
  );
  if (!row) return undefined;
  const reasons = await tx.query<{ childId: string; why: string[] }>(
    `select s.child_id as "childId", array_agg(distinct g.why) as why from subtree s
     join audit_grant g on g.tenant_id = s.tenant_id and g.root_id = any (s.lineage)
     where s.tenant_id = $1 and s.child_id = any ($2::uuid[]) and g.id = any ($3::uuid[]) group by s.child_id`,
    [tx.tenantId, row.tenants, row.grantIds],
  );
  return { ...row, reasons: new Map(reasons.map(({ childId, why }) => [childId, why])) };
};

/** A look into this transaction's tenant, as its admin sees it. */
export interface Trace {
  readonly readId: string;
  readonly auditorTenantId: string;
  readonly auditorTenantNames: KeptRead['fromNames'];
  readonly membershipId: string;
  readonly personId: string;
  readonly question: AuditQuestion;
  readonly input: unknown;
  readonly why: readonly string[];
  readonly at: Date;
}

export const addTrace = (tx: Tx, { readId, auditorTenantId, auditorTenantNames, membershipId, personId, question, input, why, at }: Trace): void =>
  tx.write(
    `insert into audit_trace (tenant_id, read_id, auditor_tenant_id, auditor_tenant_names, membership_id, person_id, question, input, why, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [tx.tenantId, readId, auditorTenantId, auditorTenantNames && JSON.stringify(auditorTenantNames), membershipId, personId, question, JSON.stringify(input), [...why], at],
  );

type TraceRow = Omit<Trace, 'membershipId' | 'input'> & { readonly period: string | null };

/** The newest looks into this transaction's tenant, one more than asked for, and how many there are. */
export const tracesPage = async (tx: Tx, { first }: Asked, after: Cursor | undefined): Promise<{ rows: TraceRow[]; total: number }> => {
  const rows = await tx.query<TraceRow>(
    `select read_id as "readId", auditor_tenant_id as "auditorTenantId", auditor_tenant_names as "auditorTenantNames", person_id as "personId", question,
       input ->> 'period' as period, why, at
     from audit_trace where tenant_id = $1 and ($2::timestamptz is null or (at, read_id) < ($2, $3::uuid)) order by at desc, read_id desc limit $4`,
    [tx.tenantId, after?.at ?? null, after?.id ?? null, first + 1],
  );
  const [counted] = await tx.query<{ n: number }>('select count(*)::int as n from audit_trace where tenant_id = $1', [tx.tenantId]);
  return { rows, total: counted?.n ?? 0 };
};
