import { isId } from '@huiyin/kernel';
import { escapeLiteral } from 'pg';

/** A setting that would let a transaction see the wrong rows, or none. */
export class SettingError extends Error {}

const LOCATOR = /^[0-9a-f]{32,128}$/;

const id = (value: string): string => {
  if (!isId(value)) throw new SettingError('a tenant is named by a lower-case uuid');
  return value;
};

/** `begin` and the tenant in one round trip. The one place that sets `app.tenant_id`. */
export const beginInTenant = (tenantId: string, lineage?: readonly string[]): string =>
  `begin; set local app.tenant_id = '${id(tenantId)}'` +
  (lineage ? `; set local app.lineage = '{${lineage.map(id).join(',')}}'` : '');

/** `begin` for an anonymous path: only locators of this keyed hash (lower-case hexadecimal) are seen. */
export const beginWithLocator = (hash: string): string => {
  if (!LOCATOR.test(hash)) throw new SettingError('a locator is a keyed hash in lower-case hexadecimal');
  return `begin read only; set local app.locator = '${hash}'`;
};

/** `begin` for a person whose tenant is not known yet: only memberships of this `sub` are seen. */
export const beginWithSubject = (subject: string): string => {
  if (subject === '' || subject.length > 255 || subject.includes('\0')) throw new SettingError('a subject has 1 to 255 characters');
  return `begin read only; set local app.subject = ${escapeLiteral(subject)}`;
};

/** `begin` for the read-only login of auditors: what is open to this membership at that instant is seen, and nothing is written. */
export const beginAsAuditor = (membershipId: string, at: Date): string => {
  if (!isId(membershipId)) throw new SettingError('an auditor is named by the lower-case uuid of a membership');
  return `begin read only; set local app.auditor = '${membershipId}'; set local app.audit_at = '${at.toISOString()}'`;
};
