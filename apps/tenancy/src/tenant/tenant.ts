import { type Refusal, refuse } from '@huiyin/kernel';
import { createHash } from 'node:crypto';
import type { Author } from '../author/author';

export type TenantKind = 'group' | 'enterprise' | 'plant' | 'work-area';

export interface Names {
  readonly zh: string;
  readonly en: string;
}

export interface Tenant {
  readonly id: string;
  readonly parentId: string | null;
  /** From the root down to the parent. */
  readonly lineage: readonly string[];
  readonly kind: TenantKind;
  readonly caseCode: string;
  readonly names: Names;
  readonly preset: string | null;
  readonly closedAt: Date | null;
}

export const deepest = 6;
const CASE_CODE = /^[A-Z]{2,6}$/;

/** The lineage of this tenant's children. */
export const lineageBelow = (tenant: Pick<Tenant, 'id' | 'lineage'>): string[] => [...tenant.lineage, tenant.id];

/** True for the tenant itself and for all below it. */
export const isWithin = (tenant: Pick<Tenant, 'id' | 'lineage'>, ancestorId: string): boolean =>
  lineageBelow(tenant).includes(ancestorId);

export interface NewTenant {
  readonly kind: TenantKind;
  readonly caseCode: string;
  readonly parentId: string | null;
}

/** Where a new tenant hangs, or why it may not; a parent out of the author's sight is unknown to them. */
export const placeOf = (author: Author, asked: NewTenant, parent: Tenant | undefined): readonly string[] | Refusal => {
  if (!CASE_CODE.test(asked.caseCode)) return refuse('field-malformed', { field: 'caseCode' });
  if (asked.parentId === null) return author.roles.includes('platform-operator') ? [] : refuse('not-allowed', { field: 'parentId' });
  if (!parent || !isWithin(parent, author.tenantId)) return refuse('tenant-unknown', { field: 'parentId' });
  if (parent.closedAt) return refuse('tenant-closed', { field: 'parentId' });
  const lineage = lineageBelow(parent);
  return lineage.length < deepest ? lineage : refuse('tenant-too-deep', { field: 'parentId', values: { max: deepest } });
};

/** The id of what a tenant has one of (its policy, its organisation), so that its facts are counted by themselves. */
export const onlyOne = (tenantId: string, noun: 'policy' | 'calendar' | 'organisation'): string => {
  const hex = createHash('sha256').update(`${noun} of ${tenantId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
