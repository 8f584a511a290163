import { z } from 'zod';
import { event } from '../event';
import { id } from '../shared-shapes';

const fact = <N extends string, D extends z.ZodType>(type: N, data: D) => event('reporting', type, data);

/** What an auditor may ask. */
export const auditQuestion = z.enum(['overview', 'tenant', 'journal', 'proof']);
export type AuditQuestion = z.output<typeof auditQuestion>;

/** An auditor asks, said in the auditor's own tenant; committed before the answer is read. `tenantIds` are whose rows it reads. */
export const AuditOpened = fact('audit-opened', z.object({ readId: id, membershipId: id, question: auditQuestion, tenantIds: z.array(id), grantIds: z.array(id) }));

/** The same, said in each tenant that the answer touched. */
export const AuditRead = fact('audit-read', z.object({ readId: id, auditorTenantId: id, membershipId: id, question: auditQuestion }));
