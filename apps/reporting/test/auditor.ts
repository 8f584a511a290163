import { type Caller, MemberChanged, type Role } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { World } from '@huiyin/testing';

export type TestAsker = Caller & { readonly kind: 'member' };

/** Somebody with some roles in a tenant, told by tenancy's fact. */
export const memberWith = async (world: World, tenantId: string, ...roles: readonly Role[]): Promise<TestAsker> => {
  const [membershipId, subject] = [newId(), newId()];
  const data = { membershipId, personId: newId(), subject, roles: [...roles], unitId: null, validFrom: '2026-01-01T00:00:00.000Z', validTo: null };
  await world.publishFact(MemberChanged, { tenantId, aggregateId: membershipId, data });
  return { kind: 'member', token: world.issuer.token(subject), tenantId, membershipId };
};
