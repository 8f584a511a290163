import { z } from 'zod';

/** The id of a category, grade, channel, term, rule, ladder or unit kind: short, lower case, stable. */
export const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);

/** What people read, in both languages of the portal. */
export const names = z.strictObject({ zh: z.string().min(1).max(2_000), en: z.string().min(1).max(4_000) });
export type Names = z.output<typeof names>;

/** Which row of the requirements, or which clause of the tenant's own rules, an entry comes from. */
export const source = z.string().min(1).max(200).optional();

export const roles = [
  'sender', 'officer', 'handler', 'responder', 'department-head', 'leader', 'host', 'reviewer', 'custodian',
  'tenant-admin', 'group-admin', 'auditor', 'platform-operator',
] as const;
export const role = z.enum(roles);
export type Role = z.output<typeof role>;

export const modes = ['named', 'confidential', 'anonymous'] as const;
export const mode = z.enum(modes);
export type Mode = z.output<typeof mode>;

export const replyKinds = ['first', 'plan', 'progress', 'final', 'explanation'] as const;
export const replyKind = z.enum(replyKinds);
export type ReplyKind = z.output<typeof replyKind>;
