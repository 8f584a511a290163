import { type Caller, TenantMoved, TenantOnboarded } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { World } from '@huiyin/testing';
import { memberWith, type TestAsker } from './auditor';

/** A group with two enterprises, an admin who grants and an auditor; told by tenancy's facts. */
export interface TestGroup {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  readonly admin: TestAsker;
  readonly auditor: TestAsker;
}

const onboard = async (world: World, id: string, name: string, lineage: readonly string[]): Promise<void> => {
  const data = { caseCode: name.toUpperCase(), names: { zh: name, en: name }, kind: lineage.length > 0 ? 'enterprise' as const : 'group' as const, parentId: lineage.at(-1) ?? null, lineage: [...lineage] };
  await world.publishFact(TenantOnboarded, { tenantId: id, aggregateId: id, data });
};

export const openGroup = async (world: World, name: string): Promise<TestGroup> => {
  const [id, first, second] = [newId(), newId(), newId()];
  await onboard(world, id, name, []);
  await onboard(world, first, `${name}a`, [id]);
  await onboard(world, second, `${name}b`, [id]);
  return { id, first, second, admin: await memberWith(world, id, 'group-admin'), auditor: await memberWith(world, id, 'auditor') };
};

export const moveTenant = async (world: World, id: string, under: string): Promise<void> => {
  await world.publishFact(TenantMoved, { tenantId: id, aggregateId: id, data: { parentId: under, lineage: [under] } });
};

export type { Caller };
