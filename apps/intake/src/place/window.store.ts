import { type Refusal, refuse } from '@huiyin/kernel';
import type { Tenants, Tx } from '@huiyin/persistence';
import type { AnyAsker, MemberAsker } from '@huiyin/service';
import type { Way } from '../appeal/filing';
import type { IntakeKeys } from '../crypto/intake-keys';
import { locatePlace, type Place, placeByHash } from './place.store';

/** Whose window somebody stands at: that of a place's tenant, or of their own. */
export interface Window {
  readonly tenantId: string;
  readonly way: Way;
  readonly placeHash: string | null;
  /** Who is signed in as a member of this very tenant. */
  readonly member: MemberAsker | null;
}

/** Finds the window by a place's code without a login, or by the active membership. */
export const findWindow = async (
  tenants: Tenants, keys: IntakeKeys, placeCode: string | undefined, asker: AnyAsker,
): Promise<Window | Refusal> => {
  const member = asker.kind === 'member' ? asker : null;
  if (placeCode === undefined) {
    return member ? { tenantId: member.tenantId, way: 'member', placeHash: null, member } : refuse('sign-in-needed', { field: 'placeCode' });
  }
  const found = await locatePlace(tenants, keys, placeCode);
  if (!found) return refuse('place-unknown', { field: 'placeCode' });
  return { tenantId: found.tenantId, way: 'place', placeHash: found.keyedHash, member: member?.tenantId === found.tenantId ? member : null };
};

/** The place of the window, if it is at one; a closed one takes nothing more. */
export const openPlaceOf = async (tx: Tx, { placeHash }: Window): Promise<Place | null | Refusal> => {
  if (placeHash === null) return null;
  const place = await placeByHash(tx, placeHash);
  if (!place) return refuse('place-unknown', { field: 'placeCode' });
  return place.closed ? refuse('place-closed', { field: 'placeCode' }) : place;
};
