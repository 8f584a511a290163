import { newId } from '@huiyin/kernel';
import type { Author } from '../author/author';
import { installer } from '../author/author';
import { deepest, lineageBelow, onlyOne, placeOf, type Tenant } from './tenant';

const tenant = (lineage: readonly string[], change: Partial<Tenant> = {}): Tenant => ({
  id: newId(), parentId: lineage.at(-1) ?? null, lineage, kind: 'enterprise', caseCode: 'QH', names: { zh: '清河', en: 'Qinghe' }, preset: null, closedAt: null, ...change,
});
const admin = (tenantId: string): Author => ({ tenantId, personId: newId(), roles: ['group-admin'] });
const asked = (parentId: string | null): { kind: 'plant'; caseCode: string; parentId: string | null } => ({ kind: 'plant', caseCode: 'QHA', parentId });

describe('A-07 where a new tenant hangs', () => {
  const group = tenant([]);
  const mine = tenant(lineageBelow(group));

  it('is below its parent, which may be the admin’s own tenant or one under it', () => {
    expect(placeOf(admin(group.id), asked(mine.id), mine)).toEqual([group.id, mine.id]);
    expect(placeOf(admin(mine.id), asked(mine.id), mine)).toEqual([group.id, mine.id]);
  });

  it('is not above or beside the admin, nor under what is closed', () => {
    expect(placeOf(admin(mine.id), asked(group.id), group)).toMatchObject({ refused: 'tenant-unknown' });
    expect(placeOf(admin(newId()), asked(mine.id), mine)).toEqual(placeOf(admin(newId()), asked(newId()), undefined));
    expect(placeOf(admin(group.id), asked(mine.id), { ...mine, closedAt: new Date(0) })).toMatchObject({ refused: 'tenant-closed' });
  });

  it('is no deeper than six, and a root is the operator’s alone', () => {
    const line = Array.from({ length: deepest }, () => newId());
    const fifth = tenant(line.slice(0, deepest - 2));
    expect(placeOf(admin(line[0]!), asked(fifth.id), fifth)).toHaveLength(deepest - 1);
    const sixth = tenant(line.slice(0, deepest - 1));
    expect(placeOf(admin(line[0]!), asked(sixth.id), sixth)).toMatchObject({ refused: 'tenant-too-deep' });
    expect(placeOf(admin(group.id), asked(null), undefined)).toMatchObject({ refused: 'not-allowed' });
    expect(placeOf(installer(newId()), asked(null), undefined)).toEqual([]);
  });
});

describe('the aggregates that a tenant has one of', () => {
  it('have ids of their own, the same each time', () => {
    const [a, b] = [newId(), newId()];
    expect(onlyOne(a, 'policy')).toBe(onlyOne(a, 'policy'));
    expect(new Set([onlyOne(a, 'policy'), onlyOne(a, 'organisation'), onlyOne(a, 'calendar'), onlyOne(b, 'policy')]).size).toBe(4);
  });
});
