import { keyedHashes } from '@huiyin/kernel';
import type { Lookup, Tenants, Tx } from '@huiyin/persistence';
import type { IntakeKeys } from '../crypto/intake-keys';

export interface Place {
  readonly placeId: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly closed: boolean;
}

/** Where a code leads: its tenant, and the hash under which that tenant keeps it. */
export interface Located {
  readonly tenantId: string;
  readonly keyedHash: string;
}

const SELECT = 'select id as "placeId", name, unit_id as "unitId", closed from place';

/** Where a keyed hash leads before a tenant is known; nothing for one that nobody has. */
export const locate = async (tenants: Tenants, kind: 'place' | 'receipt', hashes: readonly string[]): Promise<Located | undefined> => {
  const find = (keyedHash: string) => (lookup: Lookup) =>
    lookup.query<Located>('select tenant_id as "tenantId", keyed_hash as "keyedHash" from locator where keyed_hash = $1 and kind = $2 limit 1', [keyedHash, kind]);
  for (const hash of hashes) {
    const [found] = await tenants.withLocator(hash, find(hash));
    if (found) return found;
  }
  return undefined;
};

export const locatePlace = (tenants: Tenants, keys: IntakeKeys, code: string): Promise<Located | undefined> =>
  locate(tenants, 'place', keyedHashes(keys.locator, 'place', code.trim().toUpperCase()));

export const placeByHash = async (tx: Tx, keyedHash: string): Promise<Place | undefined> => {
  const [place] = await tx.query<Place>(`${SELECT} where tenant_id = $1 and keyed_hash = $2`, [tx.tenantId, keyedHash]);
  return place;
};

export const allPlaces = (tx: Tx): Promise<Place[]> => tx.query<Place>(`${SELECT} where tenant_id = $1 order by name, id`, [tx.tenantId]);

export const keepPlace = async (tx: Tx, place: Place, keyedHash: string): Promise<void> => {
  await tx.query('insert into place (tenant_id, id, name, unit_id, closed, keyed_hash) values ($1, $2, $3, $4, $5, $6)', [
    tx.tenantId, place.placeId, place.name, place.unitId, place.closed, keyedHash,
  ]);
  await tx.query("insert into locator (tenant_id, keyed_hash, kind) values ($1, $2, 'place')", [tx.tenantId, keyedHash]);
};
