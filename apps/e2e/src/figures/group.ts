import { type Caller, GrantAudit, MemberChanged, type Role, TenantMoved, TenantOnboarded } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { World } from '@huiyin/testing';
import { ask } from './asking';

const memberOf = async (world: World, tenantId: string, role: Role): Promise<Caller & { readonly kind: 'member' }> => {
  const [membershipId, subject] = [newId(), newId()];
  const data = { membershipId, personId: newId(), subject, roles: [role], unitId: null, validFrom: '2026-01-01T00:00:00.000Z', validTo: null };
  await world.publishFact(MemberChanged, { tenantId, aggregateId: membershipId, data });
  return { kind: 'member', token: world.issuer.token(subject), tenantId, membershipId };
};

/** A group above these tenants from now on, and an auditor who may look into all of it. */
export const auditorOver = async (world: World, tenantIds: readonly string[]): Promise<() => Promise<Caller>> => {
  const group = newId();
  await world.publishFact(TenantOnboarded, { tenantId: group, aggregateId: group, data: { caseCode: 'GR', names: { zh: '集团', en: 'Group' }, kind: 'group', parentId: null, lineage: [] } });
  for (const id of tenantIds) await world.publishFact(TenantMoved, { tenantId: id, aggregateId: id, data: { parentId: group, lineage: [group] } });
  const [admin, auditor] = [await memberOf(world, group, 'group-admin'), await memberOf(world, group, 'auditor')];
  return async () => {
    const [from, until] = [-1, 1].map((days) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString());
    await ask(world, GrantAudit, { commandId: newId(), membershipId: auditor.membershipId, rootId: group, from: from ?? '', until: until ?? '', why: '年度检查' }, admin);
    return auditor;
  };
};
