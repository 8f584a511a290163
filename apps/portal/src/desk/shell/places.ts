import type { Role } from '../../generated/desk';
import type { IconName } from '../../ui/icon';

export interface Place {
  readonly path: '/desk' | '/call' | '/callbacks' | '/orders' | '/lead' | '/reviews' | '/points';
  readonly icon: IconName;
  readonly phrase: 'rail.desk' | 'rail.call' | 'rail.callbacks' | 'rail.orders' | 'rail.lead' | 'rail.reviews' | 'rail.points';
  readonly roles: readonly Role[];
}

/** The places that exist, and who has them. */
const places: readonly Place[] = [
  { path: '/desk', icon: 'inbox', phrase: 'rail.desk', roles: ['OFFICER'] },
  { path: '/call', icon: 'phone', phrase: 'rail.call', roles: ['OFFICER', 'RESPONDER', 'HOST'] },
  { path: '/callbacks', icon: 'back', phrase: 'rail.callbacks', roles: ['OFFICER'] },
  { path: '/orders', icon: 'document', phrase: 'rail.orders', roles: ['HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD'] },
  { path: '/lead', icon: 'stairs', phrase: 'rail.lead', roles: ['LEADER', 'DEPARTMENT_HEAD', 'OFFICER'] },
  { path: '/reviews', icon: 'shield', phrase: 'rail.reviews', roles: ['LEADER'] },
  { path: '/points', icon: 'bars', phrase: 'rail.points', roles: ['HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD', 'LEADER', 'TENANT_ADMIN'] },
];

/** A membership's own places, never another role's. */
export const placesOf = (roles: readonly Role[]): Place[] => places.filter((place) => place.roles.some((role) => roles.includes(role)));

/** Where a membership begins; an employee without an office belongs to the people's pages. */
export const homeOf = (roles: readonly Role[]): string | null => {
  if (roles.includes('LEADER') && !roles.includes('OFFICER')) return '/lead';
  const own = placesOf(roles);
  return (own.find(({ path }) => path !== '/call') ?? own[0])?.path ?? (roles.includes('SENDER') ? '/me' : null);
};
