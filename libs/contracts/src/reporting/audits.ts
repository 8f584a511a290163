import { z } from 'zod';
import { request } from '../request';
import { code, commandId, id, instant, names, page, pageOf, words } from '../shared-shapes';
import { auditQuestion } from './facts';

export const grantState = z.enum(['to-come', 'open', 'ended', 'revoked']);

const grant = z.object({
  id, membershipId: id, personId: id, rootId: id, rootNames: names.nullable(),
  /** How many tenants its subtree has now. */
  tenants: z.int(),
  from: instant, until: instant, why: z.string(), state: grantState,
  grantedBy: id, grantedAt: instant, revokedBy: id.nullable(), revokedAt: instant.nullable(),
});

/** A group admin opens a subtree of theirs to an auditor of their tenant, from an instant until another; it ends by itself. */
export const GrantAudit = request('rpc.reporting.grant-audit.v1', {
  input: z.object({ commandId, membershipId: id, rootId: id, from: instant, until: instant, why: words }),
  output: grant,
  refusals: ['subtree-not-yours', 'auditor-unknown', 'grant-ends-too-early', 'grant-too-long', 'command-id-reused'],
});

/** At once: the next question is refused what it opened. */
export const RevokeAudit = request('rpc.reporting.revoke-audit.v1', {
  input: z.object({ commandId, grantId: id }),
  output: grant,
  refusals: ['not-found', 'grant-over', 'command-id-reused'],
});

/** The grants that the asker's tenant gave, the newest first; an auditor sees their own. */
export const ListAuditGrants = request('rpc.reporting.list-audit-grants.v1', { input: z.object(page), output: pageOf(grant) });

/** Who may be granted an audit, and which tenants may be opened: those below the group admin's tenant, itself first. */
export const ReadGrantable = request('rpc.reporting.read-grantable.v1', {
  input: z.object({}),
  output: z.object({
    auditors: z.array(z.object({ membershipId: id, personId: id })),
    tenants: z.array(z.object({ id, parentId: id.nullable(), names, kind: code })),
    mostDays: z.int(),
  }),
});

/** Who looked at what of the asker's tenant, the newest first; for its admin. */
export const ListAuditReads = request('rpc.reporting.list-audit-reads.v1', {
  input: z.object(page),
  output: pageOf(z.object({
    id, at: instant, auditorTenantId: id, auditorTenantNames: names.nullable(), personId: id, question: auditQuestion,
    period: z.string().nullable(), why: z.array(z.string()),
  })),
});

/** What the auditor asked, the newest first. */
export const ListAuditQueries = request('rpc.reporting.list-audit-queries.v1', {
  input: z.object(page),
  output: pageOf(z.object({ id, at: instant, question: auditQuestion, period: z.string().nullable(), tenants: z.int(), about: names.nullable() })),
});

/** Where the chain of each granted tenant stands; nothing is recomputed. */
export const ReadAuditProofs = request('rpc.reporting.read-audit-proofs.v1', {
  input: z.object({}),
  output: z.object({ asOf: instant, tenants: z.array(z.object({ tenantId: id, names: names.nullable(), lines: z.int(), head: z.string() })) }),
});
