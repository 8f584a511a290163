import type { OutputOf, RevokeAudit } from '@huiyin/contracts';
import { type Grant, stateOf } from './grant';

export type GrantView = OutputOf<typeof RevokeAudit>;

interface InTree {
  readonly tenantId: string;
  readonly path: readonly string[];
  readonly names: { readonly zh: string; readonly en: string } | null;
}

/** A grant as it is now, with what hangs below its root now. */
export const grantView = (grant: Grant, tree: readonly InTree[], now: Date): GrantView => ({
  ...grant,
  rootNames: tree.find(({ tenantId }) => tenantId === grant.rootId)?.names ?? null,
  tenants: tree.filter(({ path }) => path.includes(grant.rootId)).length,
  state: stateOf(grant, now),
  from: grant.from.toISOString(),
  until: grant.until.toISOString(),
  grantedAt: grant.grantedAt.toISOString(),
  revokedAt: grant.revokedAt?.toISOString() ?? null,
});
