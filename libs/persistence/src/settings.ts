import { isId } from '@huiyin/kernel';
import type { Statement } from './prepared';

/** A setting that would let a transaction see the wrong rows, or none. */
export class SettingError extends Error {}

const LOCATOR = /^[0-9a-f]{32,128}$/;

const id = (value: string): string => {
  if (!isId(value)) throw new SettingError('a tenant is named by a lower-case uuid');
  return value;
};

const BEGIN: Statement = { text: 'begin', values: [] };
const READ_ONLY: Statement = { text: 'begin read only', values: [] };

/** A setting that ends with the transaction. */
const set = (name: string, value: string): Statement => ({ text: `select set_config('app.${name}', $1, true)`, values: [value] });

/** What begins a transaction of a tenant. The one place that sets `app.tenant_id`. */
export const beginInTenant = (tenantId: string, lineage?: readonly string[]): Statement[] => [
  BEGIN,
  set('tenant_id', id(tenantId)),
  ...(lineage ? [set('lineage', `{${lineage.map(id).join(',')}}`)] : []),
];

/** What begins an anonymous path: only locators of this keyed hash (lower-case hexadecimal) are seen. */
export const beginWithLocator = (hash: string): Statement[] => {
  if (!LOCATOR.test(hash)) throw new SettingError('a locator is a keyed hash in lower-case hexadecimal');
  return [READ_ONLY, set('locator', hash)];
};

/** What begins for a person whose tenant is not known yet: only memberships of this `sub` are seen. */
export const beginWithSubject = (subject: string): Statement[] => {
  if (subject === '' || subject.length > 255 || subject.includes('\0')) throw new SettingError('a subject has 1 to 255 characters');
  return [READ_ONLY, set('subject', subject)];
};

/** What begins for the read-only login of auditors: what is open to this membership at that instant is seen, and nothing is written. */
export const beginAsAuditor = (membershipId: string, at: Date): Statement[] => {
  if (!isId(membershipId)) throw new SettingError('an auditor is named by the lower-case uuid of a membership');
  return [READ_ONLY, set('auditor', membershipId), set('audit_at', at.toISOString())];
};
